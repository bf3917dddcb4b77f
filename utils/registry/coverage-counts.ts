import type { Wanted } from "@/data/side-files";
import type { EntityRecord } from "./search-records";
import type { SearchIndex } from "./search";

/** What the registry has of something, and what it lacks. */
export interface CoverageCount {
  /** Entities with an account on record. */
  readonly withAccount: number;
  /** Entities that are known, but without an account on record. */
  readonly without: number;
  /** Wanted entities of whom nothing is on record. */
  readonly wanted: number;
  readonly accounts: number;
}

export interface Coverage {
  readonly all: CoverageCount;
  /** By kind, and `media` for wanted media whose kind is left open; largest first. */
  readonly kinds: readonly (readonly [string, CoverageCount])[];
  /** By country code, "" for bodies without one; largest first. */
  readonly countries: readonly (readonly [string, CoverageCount])[];
}

type Tally = { -readonly [Field in keyof CoverageCount]: CoverageCount[Field] };

/** Counts a search index for the coverage picture. */
export function coverageCounts({ entities, wanted }: SearchIndex): Coverage {
  const all = emptyTally();
  const kinds = new Map<string, Tally>();
  const countries = new Map<string, Tally>();
  const tallies = (kind: string, country = "") => [
    all,
    tallyOf(kinds, kind),
    tallyOf(countries, country),
  ];
  for (const record of entities)
    for (const tally of tallies(record.kind, record.country))
      add(tally, record);
  for (const { kind, country } of whollyMissing({ entities, wanted }))
    for (const tally of tallies(kind, country)) tally.wanted++;
  return { all, kinds: sorted(kinds), countries: sorted(countries) };
}

/** Wanted entities that no entity of the same name and country stands for; the others are counted as entities. */
function whollyMissing({ entities, wanted }: SearchIndex): Wanted[] {
  const keysOf = (text: string, country = "") =>
    text.split("\n").map((name) => name && `${country} ${name}`);
  const looked = new Set(
    wanted.flatMap(({ wanted: { country }, text }) => keysOf(text, country)),
  );
  looked.delete("");
  const known = new Set(
    entities.flatMap(({ text, country }) =>
      keysOf(text, country).filter((key) => looked.has(key)),
    ),
  );
  return wanted
    .filter(
      ({ wanted: { country }, text }) =>
        !keysOf(text, country).some((key) => known.has(key)),
    )
    .map(({ wanted }) => wanted);
}

const emptyTally = (): Tally => ({
  withAccount: 0,
  without: 0,
  wanted: 0,
  accounts: 0,
});

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? emptyTally();
  tallies.set(key, tally);
  return tally;
}

function add(tally: Tally, { handles }: EntityRecord) {
  if (handles.length > 0) tally.withAccount++;
  else tally.without++;
  tally.accounts += handles.length;
}

const size = ({ withAccount, without, wanted }: CoverageCount) =>
  withAccount + without + wanted;

function sorted(tallies: ReadonlyMap<string, Tally>) {
  return [...tallies].sort(
    ([a, one], [b, other]) => size(other) - size(one) || (a < b ? -1 : 1),
  );
}
