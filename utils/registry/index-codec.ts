import { kindOf, kinds, type KindId } from "@/data/kinds";
import type { Standing } from "@/utils/words";

/**
 * The compact form of the registry that every TikTok page holds: one string of one-byte characters, because extension
 * storage keeps strings but no bytes, and an engine keeps such a string in one byte a character.
 *
 * Line 1: format, registry version, registry date, accounts, log2 of buckets, length of the rest. Each further line is
 * a hash bucket of entries joined by spaces: kind code, country (`--` for none), standing, handle. Exact: the handle
 * itself is compared, so nothing is found that is not there.
 */

const format = "letterhead-index-1";
const accountsPerBucket = 2;

const standingCodes: Record<Standing, string> = {
  current: "+",
  former: "-",
  gone: "0",
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

/** Writes the index; the same entries in any order give the same string. */
export function encodeIndex(
  entries: readonly IndexEntry[],
  { version, date }: { version: number; date: string },
): string {
  const bits = Math.max(
    0,
    Math.ceil(Math.log2(entries.length / accountsPerBucket || 1)),
  );
  const buckets: string[][] = Array.from({ length: 2 ** bits }, () => []);
  for (const { handle, kind, country, standing } of entries)
    buckets[bucketOf(handle, bits)]!.push(
      kindOf(kind).code + (country ?? "--") + standingCodes[standing] + handle,
    );
  const body = buckets.map((bucket) => `${bucket.sort().join(" ")}\n`).join("");
  return `${format} ${version} ${date} ${entries.length} ${bits} ${body.length}\n${body}`;
}

/** Opens an index, or says why it cannot be read; nothing of it is used then. */
export function openIndex(
  text: unknown,
): { ok: true; value: RegistryIndex } | { ok: false; reason: string } {
  if (typeof text !== "string") return { ok: false, reason: "missing" };
  const headerEnd = text.indexOf("\n") + 1;
  const [name, version, date, size, bits, length] = text
    .slice(0, Math.max(0, headerEnd - 1))
    .split(" ");
  if (name !== format) return { ok: false, reason: "unknown format" };
  if (text.length !== headerEnd + Number(length))
    return { ok: false, reason: "cut off" };
  const depth = Number(bits);
  const starts = bucketStarts(text, headerEnd, 2 ** depth);
  if (!starts) return { ok: false, reason: "damaged" };
  return {
    ok: true,
    value: {
      version: Number(version),
      date: date!,
      size: Number(size),
      find: (handle) => findIn(text, starts, depth, handle),
    },
  };
}

/** Positions where the buckets' lines start, and the text's end; undefined where their number is another. */
function bucketStarts(text: string, from: number, count: number) {
  if (!(count >= 1 && count <= 2 ** 24)) return undefined;
  const starts = new Uint32Array(count + 1);
  let position = from;
  for (let bucket = 0; bucket < count; bucket++) {
    starts[bucket] = position;
    position = text.indexOf("\n", position) + 1;
    if (position === 0) return undefined;
  }
  starts[count] = position;
  return position === text.length ? starts : undefined;
}

/** Kind code, country and standing stand before each handle. */
const prefixLength = 4;
const space = 32;
const newline = 10;
const none = 45;
/** By the code's character, so that nothing is made or hashed to read an entry. */
const kindAt: KindId[] = [];
for (const { code, id } of kinds) kindAt[code.charCodeAt(0)] = id;
const standingAt: Standing[] = [];
for (const [name, code] of Object.entries(standingCodes))
  standingAt[code.charCodeAt(0)] = name as Standing;

/**
 * Compares character by character in the one string: several times faster than asking it for parts, because nothing
 * is made for the handles that are not registered, which are nearly all.
 */
function findIn(
  text: string,
  starts: Uint32Array,
  bits: number,
  handle: string,
): IndexEntry | undefined {
  const bucket = bucketOf(handle, bits);
  const end = starts[bucket + 1]! - 1;
  const { length } = handle;
  let entry = starts[bucket]!;
  while (entry < end) {
    let at = entry + prefixLength;
    let same = 0;
    while (same < length && text.charCodeAt(at) === handle.charCodeAt(same)) {
      same++;
      at++;
    }
    const next = text.charCodeAt(at);
    if (same === length && (next === space || next === newline))
      return readEntry(text, entry, handle);
    while (at < end && text.charCodeAt(at) !== space) at++;
    entry = at + 1;
  }
  return undefined;
}

function readEntry(
  text: string,
  at: number,
  handle: string,
): IndexEntry | undefined {
  const kind = kindAt[text.charCodeAt(at)];
  const standing = standingAt[text.charCodeAt(at + 3)];
  if (!kind || !standing) return undefined;
  return text.charCodeAt(at + 1) === none
    ? { handle, kind, standing }
    : { handle, kind, standing, country: text.slice(at + 1, at + 3) };
}

/** FNV-1a, 32 bits (isthe.com/chongo/tech/comp/fnv, read 2026-11), its upper bits spread by a multiplication. */
function bucketOf(handle: string, bits: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < handle.length; at++)
    hash = Math.imul(hash ^ handle.charCodeAt(at), 0x01000193);
  return bits === 0
    ? 0
    : Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - bits);
}
