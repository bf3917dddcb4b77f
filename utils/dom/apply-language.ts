import { directionOf, type Words } from "@/utils/words";

/** Gives one of the extension's own pages the language of its words, and their direction. */
export function applyLanguage(
  words: Words,
  root: HTMLElement = document.documentElement,
): void {
  root.lang = words.t("languageTag");
  root.dir = directionOf(words);
}
