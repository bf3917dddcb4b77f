import type { LanguageChoice, LanguageCode } from "@/data/languages";
import { browser } from "./browser";
import { createTranslate, type Messages } from "./i18n";
import { logError } from "./logger";
import { readPageSettings } from "./page-settings";
import {
  createWords,
  directionOf,
  isolated,
  type Translate,
  type Words,
} from "./words";

/** A catalogue is one of the extension's own files, and does not change while it runs. */
const read = new Map<LanguageCode, Promise<Messages>>();

/** Words for the worker and the extension's own pages, in the language that the person chose. */
export async function readWords(choice?: LanguageChoice): Promise<Words> {
  const language = choice ?? (await readPageSettings()).language;
  const words = createWords(createTranslate(await readMessages(language)));
  return directionOf(words) === "rtl"
    ? { ...words, t: isolating(words.t) }
    : words;
}

/** Names and handles run the other way than the sentence that they stand in; its full stop must not follow them. */
const isolating =
  (t: Translate): Translate =>
  (key, ...substitutions) =>
    t(key, ...substitutions.map(isolated));

/** The messages of a picked language, each missing one in English; nothing where the browser chooses. */
export async function readMessages(
  choice: LanguageChoice,
): Promise<Messages | undefined> {
  if (choice === "browser") return undefined;
  try {
    const [english, picked] = await Promise.all([
      readCatalogue("en"),
      readCatalogue(choice),
    ]);
    return { ...english, ...picked };
  } catch (error) {
    logError(`catalogue ${choice}`, error);
    return undefined;
  }
}

function readCatalogue(code: LanguageCode): Promise<Messages> {
  const known = read.get(code) ?? fetchCatalogue(code);
  read.set(code, known);
  known.catch(() => read.delete(code));
  return known;
}

async function fetchCatalogue(code: LanguageCode): Promise<Messages> {
  const address = browser.runtime.getURL(`_locales/${code}/messages.json`);
  const response = await fetch(address);
  const catalogue = (await response.json()) as Record<
    string,
    { message: string }
  >;
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, { message }]) => [key, message]),
  );
}
