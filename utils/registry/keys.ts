/** Keys in the extension's local storage. */
/** The parts of the index, in order. */
export const indexKeys = [0, 1, 2, 3].map((part) => `registryIndex:${part}`);

/** The parts of an index as they are stored. */
export const storedIndex = (parts: readonly string[]): Record<string, string> =>
  Object.fromEntries(indexKeys.map((key, part) => [key, parts[part]!]));

/** What the index was made from; only the worker reads it. */
export const indexSourcesKey = "registryIndexSources";
export const stateKey = "registryState";
export const feedChoicesKey = "feedChoices";
export const feedStatesKey = "feedStates";
export const surfaceRulesKey = "surfaceRules";
export const surfaceCorrectionsKey = "surfaceCorrections";
