/**
 * The languages that Letterhead speaks: the name of the catalogue's folder, and what a language calls itself. A language
 * is added with its catalogue, `public/_locales/<code>/messages.json`, and a line here.
 */
export const languages = [
  { code: "de", name: "Deutsch" },
  { code: "en", name: "English" },
] as const;

export type LanguageCode = (typeof languages)[number]["code"];

/** Which language is spoken; `browser`, the first, follows the browser's own. */
export const languageChoices = [
  "browser",
  ...languages.map(({ code }) => code),
] as const;

export type LanguageChoice = (typeof languageChoices)[number];
