/** Keys in the extension's local storage. */
export const indexKey = "registryIndex";
export const stateKey = "registryState";
export const feedChoicesKey = "feedChoices";
export const feedStatesKey = "feedStates";
export const surfaceRulesKey = "surfaceRules";
export const surfaceCorrectionsKey = "surfaceCorrections";
