/** Keys in the extension's local storage. */
export const indexKey = "registryIndex";
export const stateKey = "registryState";
