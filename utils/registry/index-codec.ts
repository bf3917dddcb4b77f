import { kindOf, kinds, type KindId } from "@/data/kinds";
import type { Standing } from "@/utils/words";

/**
 * The compact form of the registry that every TikTok page holds: four texts, because extension storage keeps strings
 * but no bytes, and because a browser reads several keys at the same time. One-byte characters, which an engine keeps
 * in one byte each, and none that JSON writes as two or more: storage is JSON, and those take it twice as long.
 *
 * Each part begins with the same head: format, registry version, registry date, accounts, log2 of buckets, a hash of
 * all the parts' bodies, their lengths. Then come the places of its buckets, of five digits each, and the buckets: the
 * entries with one hash, each by its handle's length as a character, a character for kind and standing, country (`--`
 * for none), handle; a length of 0 ends the bucket. Exact: the handle itself is compared, so nothing is found that is
 * not there.
 */

const format = "letterhead-index-3";
const accountsPerBucket = 4;
const partBits = 2;
const headEnd = "!";
/** Of 5 bits each: enough for parts of 33 million characters, or 7 million accounts. */
const placeDigits = 5;
const firstDigit = 93;
const noLength = 35;
/** Length, kind with standing, and country stand before each handle. */
const prefixLength = 4;

/** How far from the kind's code, a small letter, the character for kind and standing lies: capitals, digits and signs. */
const standingShifts: Record<Standing, number> = {
  current: 0,
  former: -32,
  gone: -62,
};

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

/** Writes the index's parts; the same entries in any order give the same texts. */
export function encodeIndex(
  entries: readonly IndexEntry[],
  { version, date }: { version: number; date: string },
): string[] {
  const bits = Math.max(
    partBits,
    Math.ceil(Math.log2(entries.length / accountsPerBucket || 1)),
  );
  const buckets: string[][] = Array.from({ length: 2 ** bits }, () => []);
  for (const { handle, kind, country, standing } of entries)
    buckets[bucketOf(handle, bits)]!.push(
      String.fromCharCode(
        noLength + handle.length,
        kindOf(kind).code.charCodeAt(0) + standingShifts[standing],
      ) +
        (country ?? "--") +
        handle,
    );
  const inPart = 2 ** (bits - partBits);
  const bodies = Array.from({ length: 2 ** partBits }, (_, part) =>
    encodePart(buckets.slice(part * inPart, (part + 1) * inPart)),
  );
  const lengths = bodies.map(({ length }) => length);
  const stamp = hash(bodies.join(""));
  const head =
    [format, version, date, entries.length, bits, stamp, ...lengths].join(" ") +
    headEnd;
  return bodies.map((body) => head + body);
}

function encodePart(buckets: readonly string[][]): string {
  const texts = buckets.map(
    (bucket) => bucket.sort().join("") + String.fromCharCode(noLength),
  );
  let place = buckets.length * placeDigits;
  const places = texts.map(({ length }) => {
    let digits = "";
    for (let at = placeDigits - 1; at >= 0; at--)
      digits += String.fromCharCode(firstDigit + ((place >>> (5 * at)) & 31));
    place += length;
    return digits;
  });
  return places.join("") + texts.join("");
}

/** Opens the parts of an index, or says why they cannot be read; nothing of them is used then. */
export function openIndex(
  parts: readonly unknown[],
): { ok: true; value: RegistryIndex } | { ok: false; reason: string } {
  if (!parts.every((part) => typeof part === "string"))
    return { ok: false, reason: "missing" };
  const first = parts[0]!;
  const start = first.indexOf(headEnd) + 1;
  const head = first.slice(0, start);
  const [name, version, date, size, bits, , ...lengths] = head
    .slice(0, -1)
    .split(" ");
  if (name !== format) return { ok: false, reason: "unknown format" };
  if (!parts.every((part) => part.startsWith(head)))
    return { ok: false, reason: "half-written" };
  if (parts.some(({ length }, at) => length !== start + Number(lengths[at])))
    return { ok: false, reason: "cut off" };
  const depth = Number(bits) - partBits;
  if (parts.some((part) => readPlace(part, start) !== placeDigits << depth))
    return { ok: false, reason: "damaged" };
  return {
    ok: true,
    value: {
      version: Number(version),
      date: date!,
      size: Number(size),
      find(handle) {
        const bucket = bucketOf(handle, depth + partBits);
        const part = parts[bucket >>> depth]!;
        return findIn(part, start, bucket & (2 ** depth - 1), handle);
      },
    },
  };
}

/** By the character for both, so that nothing is made or hashed to read an entry. */
const kindAt: KindId[] = [];
const standingAt: Standing[] = [];
for (const { code, id } of kinds)
  for (const [standing, shift] of Object.entries(standingShifts)) {
    const at = code.charCodeAt(0) + shift;
    kindAt[at] = id;
    standingAt[at] = standing as Standing;
  }
const none = 45;

/**
 * Of an entry's length nearly always only the one that is looked for is compared: as a slice, because with `startsWith`
 * a look-up of a handle that is there takes 1.1 to 1.25 times as long.
 */
function findIn(
  part: string,
  start: number,
  bucket: number,
  handle: string,
): IndexEntry | undefined {
  let at = start + readPlace(part, start + bucket * placeDigits);
  for (
    let length;
    (length = part.charCodeAt(at) - noLength) > 0;
    at += prefixLength + length
  )
    if (
      length === handle.length &&
      part.slice(at + prefixLength, at + prefixLength + length) === handle
    )
      return readEntry(part, at, handle);
  return undefined;
}

function readPlace(part: string, at: number): number {
  let place = 0;
  for (const end = at + placeDigits; at < end; at++)
    place = (place << 5) | (part.charCodeAt(at) - firstDigit);
  return place;
}

function readEntry(
  part: string,
  at: number,
  handle: string,
): IndexEntry | undefined {
  const code = part.charCodeAt(at + 1);
  const kind = kindAt[code];
  const standing = standingAt[code];
  if (!kind || !standing) return undefined;
  return part.charCodeAt(at + 2) === none
    ? { handle, kind, standing }
    : { handle, kind, standing, country: part.slice(at + 2, at + 4) };
}

const bucketOf = (handle: string, bits: number) => hash(handle) >>> (32 - bits);

/**
 * Multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4) of two characters at a time, its upper bits
 * spread by another multiplication: twice as quick as FNV-1a, as even on registered and on numbered handles.
 */
function hash(text: string): number {
  const { length } = text;
  let at = length & 1;
  let hashed = at && text.charCodeAt(0) << 16;
  for (; at < length; at += 2)
    hashed = Math.imul(
      hashed ^ text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 8),
      0x9e3779b1,
    );
  return Math.imul(hashed ^ (hashed >>> 15), 0x9e3779b1) >>> 0;
}
