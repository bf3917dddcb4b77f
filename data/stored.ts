/**
 * Everything that Letterhead keeps in the extension's storage. The privacy page lists it in words (`stored_<key>`),
 * what is kept in parts (`<key>:<part>`) once; a test holds the code to it.
 */
export const storedKeys = [
  "registryIndex",
  "registryIndexSources",
  "registryState",
  "settings",
  "pageSettings",
  "settingsSetAside",
  "reports",
  "feedChoices",
  "feedStates",
  "surfaceRules",
  "surfaceCorrections",
  "study",
  "recording",
] as const;

/** What lies beside it in files of the extension's own, told in the same words (`stored_<name>`). */
export const storedFiles = ["exports"] as const;

/** Permissions of the manifest, each with its reason on the privacy page (`permission_<name>`). */
export const permissions = [
  "storage",
  "alarms",
  "scripting",
  "contextMenus",
] as const;
