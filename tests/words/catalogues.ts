import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "public/_locales");

/** Texts by key, as a catalogue holds them. */
export type Texts = Readonly<Record<string, string>>;

/** What is known of a translation beside its texts. */
export interface Translation {
  /** Keys whose text is the English one, and right so. */
  readonly sameOnPurpose: readonly string[];
  /** Which English text each was translated from, by key: the start of its hash. */
  readonly translatedFrom: Readonly<Record<string, string>>;
}

/** Codes of all catalogues but the English one. */
export function translatedCodes(): string[] {
  return readdirSync(folder).filter((code) => code !== "en");
}

/**
 * Reads a catalogue.
 *
 * @throws Error where it is missing or no JSON
 */
export function readTexts(code: string): Texts {
  const file = path.join(folder, code, "messages.json");
  const catalogue: Record<string, { message: string }> = JSON.parse(
    readFileSync(file, "utf8"),
  );
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, { message }]) => [key, message]),
  );
}

/** The file beside a translation. */
export const translationFile = (code: string): string =>
  path.join(root, "data/translations", `${code}.json`);

/** What is known of a translation; nothing where nobody wrote it down yet. */
export function readTranslation(code: string): Translation {
  const file = translationFile(code);
  return existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : { sameOnPurpose: [], translatedFrom: {} };
}

/** Tells one English text from another. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
