import type { KindId } from "@/data/kinds";

/** Reads a message in the reader's language; `substitutions` fill its placeholders in order. */
export type Translate = (key: string, ...substitutions: string[]) => string;

export interface Words {
  readonly t: Translate;
  /** A country's name in the reader's language, short for badges; the code itself where the language knows none. */
  readonly country: (code: string, style?: "long" | "short") => string;
}

/** Whether an account still speaks for the entity: `current`, a `former` holder, or one that is `gone` from TikTok. */
export type Standing = "current" | "former" | "gone";

/** What a badge says: the same words for every country. */
export interface Labelled {
  readonly kind: KindId;
  readonly country?: string;
  readonly standing: Standing;
  /** The reader's own words for the account, shown instead of the kind's. */
  readonly ownWords?: string;
}

/** Words in the language of a message catalogue. */
export function createWords(t: Translate): Words {
  const languages = [t("languageTag"), "en"];
  const names = {
    long: new Intl.DisplayNames(languages, { type: "region" }),
    short: new Intl.DisplayNames(languages, { type: "region", style: "short" }),
  };
  return {
    t,
    country(code, style = "long") {
      try {
        return names[style].of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
}

/** The direction in which the words are written. */
export function directionOf({ t }: Words): "ltr" | "rtl" {
  return /^(?:ar|fa|he)/.test(t("languageTag")) ? "rtl" : "ltr";
}

/** A name that keeps its own direction, and leaves the others in a list in theirs. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** Message names hold no hyphen. */
export function messageKey(prefix: string, id: string): string {
  return `${prefix}_${id.replaceAll("-", "_")}`;
}

/** The words for the kind alone, with what became of the account. */
export function kindWords(
  { kind, standing }: Labelled,
  form: "long" | "short",
  { t }: Words,
): string {
  const plain = t(messageKey(form === "long" ? "kindLong" : "kind", kind));
  return standing === "current" ? plain : t(standing, plain);
}

/** The country on a badge; an international body needs none. */
export function countryWords(
  { kind, country }: Labelled,
  words: Words,
): string | undefined {
  return country === undefined || kind === "international"
    ? undefined
    : words.country(country, "short");
}

/** The badge's visible words, for example "State media · Russia". */
export function badgeWords(
  labelled: Labelled,
  form: "long" | "short",
  words: Words,
): string {
  const kind = kindWords(labelled, form, words);
  const country = countryWords(labelled, words);
  return country === undefined ? kind : words.t("badge", kind, country);
}

/** The badge's accessible name: its visible words, the whole words where they differ, and the question it answers. */
export function badgeName(
  labelled: Labelled,
  form: "long" | "short" | "shape",
  words: Words,
): string {
  const long = badgeWords(labelled, "long", words);
  if (labelled.ownWords)
    return words.t("badgeNameOwn", labelled.ownWords, long);
  const short = badgeWords(labelled, "short", words);
  return form === "short" && long !== short
    ? words.t("badgeNameShort", short, long)
    : words.t("badgeName", long);
}
