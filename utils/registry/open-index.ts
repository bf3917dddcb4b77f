import { kinds, type KindId } from "@/data/kinds";
import {
  bucketing,
  codeOf,
  format,
  headEnd,
  impliedBy,
  kindBits,
  noCountry,
  partBits,
  prefixLength,
  readNumber,
  shortest,
  standingBits,
  standings,
  type IndexEntry,
  type RegistryIndex,
} from "./index-form";

const kindAt: KindId[] = [];
for (const { id } of kinds) kindAt[codeOf(id)] = id;

/** Opens the parts of an index, or says why they cannot be read; nothing of them is used then. */
export function openIndex(
  parts: readonly unknown[],
): { ok: true; value: RegistryIndex } | { ok: false; reason: string } {
  if (!parts.every((part) => typeof part === "string"))
    return { ok: false, reason: "missing" };
  const first = parts[0]!;
  const head = first.slice(0, first.indexOf(headEnd) + 1);
  const [name, version, date, size, bits, width, countries] = head.split(" ");
  if (name !== format) return { ok: false, reason: "unknown format" };
  if (!parts.every((part) => part.startsWith(head)))
    return { ok: false, reason: "half-written" };
  const form: Form = {
    parts,
    start: head.length,
    bits: Number(bits),
    width: Number(width),
    countries: countries!,
  };
  if (!isWhole(form)) return { ok: false, reason: "damaged" };
  return {
    ok: true,
    value: {
      version: Number(version),
      date: date!,
      size: Number(size),
      find: finderIn(form),
    },
  };
}

interface Form {
  readonly parts: readonly string[];
  /** Where the body of each part begins. */
  readonly start: number;
  readonly bits: number;
  /** Digits of a place. */
  readonly width: number;
  readonly countries: string;
}

/** Whether each part's first and last places are where its buckets begin and end. */
function isWhole({ parts, start, bits, width }: Form): boolean {
  const buckets = 2 ** (bits - partBits);
  return parts.every(
    (part) =>
      readNumber(part, start, width) === (buckets + 1) * width &&
      readNumber(part, start + buckets * width, width) === part.length - start,
  );
}

/**
 * Of an entry's length nearly always only the one that is looked for is compared: as a slice, because with `startsWith`
 * a look-up of a handle that is there takes 1.1 to 1.25 times as long. All that does not depend on the handle is reckoned
 * beforehand, which takes a seventh from it.
 */
function finderIn({
  parts,
  start,
  bits,
  width,
  countries,
}: Form): RegistryIndex["find"] {
  const bucketOf = bucketing(bits);
  const implied = impliedBy(bits);
  const depth = bits - partBits;
  const inPart = 2 ** depth - 1;
  return (handle) => {
    const bucket = bucketOf(handle);
    if (bucket === undefined) return undefined;
    const part = parts[bucket >>> depth]!;
    const place = start + (bucket & inPart) * width;
    const end = start + readNumber(part, place + width, width);
    let next;
    for (let at = start + readNumber(part, place, width); at < end; at = next) {
      const length = (readNumber(part, at, 1) >> standingBits) + shortest;
      next = at + prefixLength + length - implied;
      if (
        length === handle.length &&
        part.slice(at + prefixLength, next) === handle.slice(implied)
      )
        return readEntry(part, at, handle, countries);
    }
    return undefined;
  };
}

function readEntry(
  part: string,
  at: number,
  handle: string,
  countries: string,
): IndexEntry | undefined {
  const standing =
    standings[readNumber(part, at, 1) & (2 ** standingBits - 1)]!;
  const countryAndKind = readNumber(part, at + 1, 2);
  const kind = kindAt[countryAndKind & (2 ** kindBits - 1)];
  const from = (countryAndKind >> kindBits) * 2;
  const country = countries.slice(from, from + 2);
  if (!kind || !country) return undefined;
  return country === noCountry
    ? { handle, kind, standing }
    : { handle, kind, standing, country };
}
