import { kindOf, type KindId } from "@/data/kinds";
import type { Standing } from "@/utils/words";

/**
 * The compact form of the registry that every TikTok page holds: four texts, because extension storage keeps strings
 * but no bytes, and because a browser reads several keys at the same time. What it takes to read them grows with their
 * length, so they are as dense as they can be while nothing needs to be unpacked. One-byte characters, which an engine
 * keeps in one byte each, and none that JSON writes as two or more: storage is JSON, and those take it twice as long.
 *
 * Each part begins with the same head: format, registry version, registry date, accounts, log2 of buckets, digits of a
 * place, the countries, a hash of all the parts' bodies (for the worker alone, which marks it where it writes an index
 * again that must differ). Then come the places of its buckets and of its end, and the buckets: the entries with one
 * hash, each a digit for the handle's length and standing, two for country and kind, and the handle without the
 * characters that the bucket's number stands for (quotienting: Knuth, The Art of Computer Programming 3, 6.4, exercise
 * 13). Exact: what is left of the handle is compared, so nothing is found that is not there.
 */
export const format = "letterhead-index-4";
export const headEnd = "!";
/** The parts are told apart by as many of a bucket's upper bits. */
export const partBits = 2;
/** Digits before each handle. */
export const prefixLength = 3;
export const noCountry = "--";
export const standings = [
  "current",
  "former",
  "gone",
] as const satisfies Standing[];
/** Of any handle (`data/handle.ts`). */
export const shortest = 2;
/** In the first digit, below the handle's length over the shortest. */
export const standingBits = 2;
/** In the next two digits, below the country: each kind has a small letter for its code. */
export const kindBits = 5;

export interface IndexEntry {
  readonly handle: string;
  readonly kind: KindId;
  /** ISO 3166-1 alpha-2; absent for international bodies without a code. */
  readonly country?: string;
  readonly standing: Standing;
}

export interface RegistryIndex {
  readonly version: number;
  /** Day of the registry, YYYY-MM-DD. */
  readonly date: string;
  readonly size: number;
  find(handle: string): IndexEntry | undefined;
}

export const codeOf = (kind: KindId) => kindOf(kind).code.charCodeAt(0) - 97;

/**
 * Of numbers: the digits are ASCII's printable characters from the space on, but for the three that Chromium's JSON
 * escapes: quotation mark, less-than sign and backslash.
 */
export const base = 92;

/** Reads the number of so many digits at a place. */
export function readNumber(part: string, at: number, width: number): number {
  let value = 0;
  for (const end = at + width; at < end; at++) {
    const code = part.charCodeAt(at);
    const skipped = +(code > 34) + +(code > 60) + +(code > 92);
    value = Math.imul(value, base) + code - 32 - skipped;
  }
  return value;
}

/**
 * How many of a handle's first characters follow from what is left of it and its bucket's number. Of seven bits each,
 * and no handle is shorter.
 */
export const impliedBy = (bits: number) =>
  Math.min(Math.floor(bits / 7), shortest);

/**
 * Gives the number of a handle's bucket: the hash of what is left of the handle, combined with the characters that are
 * implied, so that both together give them back; undefined for what begins with other characters than ASCII's, which no
 * handle does.
 */
export function bucketing(
  bits: number,
): (handle: string) => number | undefined {
  const implied = impliedBy(bits);
  const mask = 2 ** (7 * implied) - 1;
  const shift = 32 - bits;
  return (handle) => {
    const first = handle.charCodeAt(0);
    const second = handle.charCodeAt(1);
    return (first | second) > 127
      ? undefined
      : (hash(handle, implied) >>> shift) ^ ((first | (second << 7)) & mask);
  };
}

/**
 * Multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4) of two characters at a time, its upper bits
 * spread by another multiplication: twice as quick as FNV-1a, as even on registered and on numbered handles.
 */
export function hash(text: string, from: number): number {
  const { length } = text;
  let at = from;
  let hashed = (length - at) & 1 && text.charCodeAt(at++) << 16;
  for (; at < length; at += 2)
    hashed = Math.imul(
      hashed ^ text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 8),
      0x9e3779b1,
    );
  return Math.imul(hashed ^ (hashed >>> 15), 0x9e3779b1) >>> 0;
}
