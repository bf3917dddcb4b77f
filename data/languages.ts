/**
 * The languages that Letterhead speaks: the name of the catalogue's folder, and what a language calls itself. A language
 * is added with its catalogue, `public/_locales/<code>/messages.json`, and a line here.
 */
export const languages = [
  { code: "ar", name: "العربية" },
  { code: "de", name: "Deutsch" },
  { code: "en", name: "English" },
  { code: "es", name: "Español" },
  { code: "fa", name: "فارسی" },
  { code: "fr", name: "Français" },
  { code: "he", name: "עברית" },
  { code: "hi", name: "हिन्दी" },
  { code: "id", name: "Bahasa Indonesia" },
  { code: "it", name: "Italiano" },
  { code: "ja", name: "日本語" },
  { code: "ko", name: "한국어" },
  { code: "pl", name: "Polski" },
  { code: "pt_BR", name: "Português (Brasil)" },
  { code: "ru", name: "Русский" },
  { code: "tr", name: "Türkçe" },
  { code: "uk", name: "Українська" },
  { code: "vi", name: "Tiếng Việt" },
  { code: "zh_CN", name: "简体中文" },
  { code: "zh_TW", name: "繁體中文（台灣）" },
] as const;

export type LanguageCode = (typeof languages)[number]["code"];

/** Which language is spoken; `browser`, the first, follows the browser's own. */
export const languageChoices = [
  "browser",
  ...languages.map(({ code }) => code),
] as const;

export type LanguageChoice = (typeof languageChoices)[number];
