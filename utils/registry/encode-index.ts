import { canonicalHandlePattern } from "@/data/handle";
import {
  base,
  bucketing,
  codeOf,
  format,
  hash,
  headEnd,
  impliedBy,
  kindBits,
  noCountry,
  partBits,
  shortest,
  standingBits,
  standings,
  type IndexEntry,
} from "./index-form";

const accountsPerBucket = 4;
const digits = Array.from({ length: 95 }, (_, at) =>
  String.fromCharCode(32 + at),
).filter((character) => !'"<\\'.includes(character));
/** Of the head; pages do not read it. */
const hashField = 7;
const anotherMark = "*";
/** What two digits leave room for beside the kind. ISO 3166-1 has fewer; of a feed's others the least used stand without. */
const mostCountries = Math.floor(base ** 2 / 2 ** kindBits) - 1;

/**
 * Writes the index's parts; the same entries in any order give the same texts.
 *
 * @param isAnother whether the texts are to differ from those that are written otherwise; they mean the same
 * @throws for a handle that is none, which the form has no room for
 */
export function encodeIndex(
  entries: readonly IndexEntry[],
  { version, date }: { version: number; date: string },
  isAnother = false,
): string[] {
  const bits = Math.max(
    partBits,
    Math.ceil(Math.log2(entries.length / accountsPerBucket || 1)),
  );
  for (const { handle } of entries)
    if (!canonicalHandlePattern.test(handle))
      throw new Error(`The index cannot hold "${handle}", which is no handle.`);
  const countries = [noCountry, ...countriesOf(entries)];
  const buckets: string[][] = Array.from({ length: 2 ** bits }, () => []);
  const bucketOf = bucketing(bits);
  const implied = impliedBy(bits);
  for (const entry of entries)
    buckets[bucketOf(entry.handle)!]!.push(
      encodeEntry(entry, countries, implied),
    );
  const texts = buckets.map((bucket) => bucket.sort().join(""));
  const inPart = 2 ** (bits - partBits);
  const parts = Array.from({ length: 2 ** partBits }, (_, part) =>
    texts.slice(part * inPart, (part + 1) * inPart),
  );
  const width = Math.max(...parts.map(digitsOfPlaces));
  const bodies = parts.map((part) => encodePart(part, width));
  const head = [
    format,
    version,
    date,
    entries.length,
    bits,
    width,
    countries.join(""),
    hash(bodies.join(""), 0) + (isAnother ? anotherMark : ""),
  ].join(" ");
  return bodies.map((body) => head + headEnd + body);
}

/** The countries that the index tells apart, in order; the most used, and of those alike the first by name. */
function countriesOf(entries: readonly IndexEntry[]): string[] {
  const uses = new Map<string, number>();
  for (const { country } of entries)
    if (country) uses.set(country, (uses.get(country) ?? 0) + 1);
  return [...uses.keys()]
    .sort()
    .sort((one, other) => uses.get(other)! - uses.get(one)!)
    .slice(0, mostCountries)
    .sort();
}

/** Whether the bodies of parts that can be opened are those that were hashed when they were written. */
export function isAsHashed(parts: readonly string[]): boolean {
  const start = parts[0]!.indexOf(headEnd);
  const { [hashField]: hashed = "" } = parts[0]!.slice(0, start).split(" ");
  const bodies = parts.map((part) => part.slice(start + 1));
  return parseInt(hashed, 10) === hash(bodies.join(""), 0);
}

function encodeEntry(
  { handle, kind, country, standing }: IndexEntry,
  countries: readonly string[],
  implied: number,
): string {
  return (
    writeNumber(
      ((handle.length - shortest) << standingBits) |
        standings.indexOf(standing),
      1,
    ) +
    writeNumber(
      (Math.max(0, countries.indexOf(country ?? noCountry)) << kindBits) |
        codeOf(kind),
      2,
    ) +
    handle.slice(implied)
  );
}

/** How many digits each place takes in a part, whose buckets begin behind the places. */
function digitsOfPlaces(buckets: readonly string[]): number {
  const { length } = buckets.join("");
  let width = 1;
  while (length + (buckets.length + 1) * width >= base ** width) width++;
  return width;
}

function encodePart(buckets: readonly string[], width: number): string {
  let place = (buckets.length + 1) * width;
  const places = [place, ...buckets.map(({ length }) => (place += length))];
  return places.map((at) => writeNumber(at, width)).join("") + buckets.join("");
}

/** @throws for a number of more digits */
function writeNumber(value: number, width: number): string {
  let text = "";
  let rest = value;
  for (; text.length < width; rest = Math.floor(rest / base))
    text = digits[rest % base]! + text;
  if (rest > 0) throw new RangeError(`${value} has more than ${width} digits.`);
  return text;
}
