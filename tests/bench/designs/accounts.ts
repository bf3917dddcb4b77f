import { kindIds } from "@/data/kinds";
import { randomFrom } from "@/tests/support/random";
import type { IndexEntry } from "@/utils/registry/index-form";

const letters = "abcdefghijklmnopqrstuvwxyz0123456789_.";
const countries =
  "AE AR AU BR CA CN DE EG ES FR GB HU ID IL IN IR IT JP KR MX MY NG PL QA RU SA SE SG TR UA US VN".split(
    " ",
  );
const standings = ["current", "current", "current", "former", "gone"] as const;

/** The handle at a place: 6 to 20 characters, the last of them no period, and no two alike. */
function handleAt(index: number, random: (below: number) => number): string {
  let handle = `${index.toString(36)}_`;
  const length = 6 + random(15);
  while (handle.length < length) handle += letters[random(letters.length)];
  return handle.replace(/\.$/, "_");
}

/** So many accounts of no real institution. */
export function fakeEntries(count: number): IndexEntry[] {
  const random = randomFrom(count);
  return Array.from({ length: count }, (_, index) => ({
    handle: handleAt(index, random),
    kind: kindIds[random(kindIds.length)]!,
    country: countries[random(countries.length)]!,
    standing: standings[random(standings.length)]!,
  }));
}

/** Handles that are in the index, spread over it, and as many that are not. */
export function sampleHandles(entries: readonly IndexEntry[], count: number) {
  const random = randomFrom(7);
  const hits = Array.from(
    { length: count },
    () => entries[random(entries.length)]!.handle,
  );
  const misses = hits.map(
    (handle, index) => `${handle.slice(0, 18)}.${(index % 36).toString(36)}x`,
  );
  return { hits, misses };
}
