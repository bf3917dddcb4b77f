import type { EntityRecord } from "./search-records";
import type { SearchIndex } from "./search";

/** What the registry has of something, and what it lacks. */
export interface CoverageCount {
  /** Entities with an account on record. */
  readonly withAccount: number;
  /** Entities that are known, but without an account on record. */
  readonly without: number;
  /** Wanted entities, of whom nothing is on record. */
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
  for (const { wanted: each } of wanted)
    for (const tally of tallies(each.kind, each.country)) tally.wanted++;
  return { all, kinds: sorted(kinds), countries: sorted(countries) };
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
