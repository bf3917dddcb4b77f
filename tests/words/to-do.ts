import { hashOf, type Texts, type Translation } from "./catalogues";

/** What a translator still has to do, as lists of keys. */
export interface ToDo {
  readonly missing: readonly string[];
  /** Keys that English does not have, and plural forms that the language does not. */
  readonly surplus: readonly string[];
  /** Placeholders that are not those of English. */
  readonly placeholders: readonly string[];
  /** Handles in a language written from right to left that are not held together. */
  readonly turned: readonly string[];
  /** Still in English, and not listed as the same on purpose. */
  readonly english: readonly string[];
  /** The English text is another than when it was translated. */
  readonly changed: readonly string[];
}

const plural = /^(.+)_(zero|one|two|few|many|other)$/;

/** Compares a catalogue with the English one, by the plural forms of its language. */
export function toDo(
  english: Texts,
  texts: Texts,
  { sameOnPurpose, translatedFrom }: Translation,
): ToDo {
  const tag = texts.languageTag ?? "en";
  const wanted = wantedTexts(english, tag);
  const keys = [...wanted.keys()];
  const present = keys.filter((key) => texts[key]);
  return {
    missing: keys.filter((key) => !texts[key]),
    surplus: Object.keys(texts).filter((key) => !wanted.has(key)),
    placeholders: present.filter(
      (key) =>
        !hasPlaceholders(texts[key]!, wanted.get(key)!, english, key, tag),
    ),
    turned: present.filter((key) => isTurned(texts[key]!, tag)),
    english: present.filter(
      (key) =>
        texts[key] === wanted.get(key) &&
        /\p{L}{2}/u.test(texts[key]!) &&
        !sameOnPurpose.includes(key),
    ),
    changed: present.filter(
      (key) => translatedFrom[key] !== hashOf(wanted.get(key)!),
    ),
  };
}

/** Each key that a catalogue of the language has, with the English text that it translates. */
export function wantedTexts(english: Texts, tag: string): Map<string, string> {
  const forms = pluralForms(tag);
  return new Map(
    Object.entries(english).flatMap(([key, text]) => {
      const [, base, form] = pluralIn(english, key) ?? [];
      if (base === undefined) return [[key, text]];
      // Where the language has more forms than English, they translate the form for many.
      return form === "other"
        ? forms.map((each) => [
            `${base}_${each}`,
            english[`${base}_${each}`] ?? text,
          ])
        : [];
    }),
  );
}

/** The base and the form of a plural's key; English has the forms `one` and `other` of each. */
function pluralIn(english: Texts, key: string) {
  const found = plural.exec(key);
  const isPlural =
    english[`${found?.[1]}_one`] && english[`${found?.[1]}_other`];
  return isPlural ? found : undefined;
}

const pluralForms = (tag: string) =>
  new Intl.PluralRules(tag).resolvedOptions().pluralCategories;

/**
 * Whether a text holds what is filled in. In a plural's form the number may be left out only where the form stands for
 * one number alone, which can be said as a word; what English says in another form of it may be said too.
 */
function hasPlaceholders(
  text: string,
  wanted: string,
  english: Texts,
  key: string,
  tag: string,
): boolean {
  const [, base, form] = pluralIn(english, key) ?? [];
  const here = placeholdersIn(text);
  const needed = placeholdersIn(wanted);
  const allowed = placeholdersIn(base ? english[`${base}_other`]! : wanted);
  if (form && meansOneNumber(tag, form)) needed.delete("$1");
  else if (allowed.has("$1")) needed.add("$1");
  return (
    [...needed].every((each) => here.has(each)) &&
    [...here].every((each) => allowed.has(each))
  );
}

function placeholdersIn(text: string): Set<string> {
  return new Set(text.match(/\$\d/g));
}

function meansOneNumber(tag: string, form: string): boolean {
  const rules = new Intl.PluralRules(tag);
  const numbers = Array.from({ length: 200 }, (_, number) => number);
  return numbers.filter((number) => rules.select(number) === form).length === 1;
}

/** The @ of a handle would move to its other end, unless U+2066 and U+2069 hold it. */
function isTurned(text: string, tag: string): boolean {
  const isRightToLeft = /^(?:ar|fa|he)/.test(tag);
  return isRightToLeft && /(?<!\u2066)@|@\S*\$\d(?!\u2069)/.test(text);
}
