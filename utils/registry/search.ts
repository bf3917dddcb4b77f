import { kindOf, type KindId } from "@/data/kinds";
import type { Wanted } from "@/data/side-files";
import { foldText } from "./fold-text";
import type {
  EntityRecord,
  RecordStatus,
  WantedRecord,
} from "./search-records";

/** Everything that a search looks through, in the order in which it is shown. */
export interface SearchIndex {
  readonly entities: readonly EntityRecord[];
  readonly wanted: readonly WantedRecord[];
}

/** What narrows a search; what is absent narrows nothing. */
export interface Filters {
  readonly country?: string;
  readonly kind?: KindId;
  readonly status?: RecordStatus;
}

export interface SearchResult {
  /** The best matches first, at most as many as were asked for. */
  readonly entities: readonly EntityRecord[];
  /** How many match. */
  readonly total: number;
  /** Who also answers to the text, but has no TikTok account on record here. */
  readonly wanted: readonly Wanted[];
}

/**
 * Finds entities by name, alias or handle, wherever in them the text stands: whole names first, then beginnings, then
 * words, then the rest. Without a text everything matches.
 */
export function searchEntities(
  { entities, wanted }: SearchIndex,
  text: string,
  limit = Infinity,
  filters: Filters = {},
): SearchResult {
  const query = foldText(text);
  const ranked: EntityRecord[][] = [[], [], [], [], []];
  for (const record of entities) {
    if (!passes(record, filters)) continue;
    const rank = rankOf(record.text, query);
    if (rank !== undefined) ranked[rank]!.push(record);
  }
  const found = ranked.flat();
  return {
    entities: found.slice(0, limit),
    total: found.length,
    wanted: searchWanted(wanted, query, filters),
  };
}

function passes(
  { country, kind, statuses }: EntityRecord,
  filters: Filters,
): boolean {
  return (
    (filters.country === undefined || filters.country === country) &&
    (filters.kind === undefined || filters.kind === kind) &&
    (filters.status === undefined || statuses.includes(filters.status))
  );
}

/** Nobody is listed as wanted before something was asked. */
function searchWanted(
  records: readonly WantedRecord[],
  query: string,
  { country, kind, status }: Filters,
): readonly Wanted[] {
  const isAsked = query || country !== undefined || kind !== undefined;
  if (!isAsked || (status !== undefined && status !== "none")) return [];
  return records
    .filter(
      ({ wanted, text }) =>
        rankOf(text, query) !== undefined &&
        (country === undefined || wanted.country === country) &&
        (kind === undefined ||
          wanted.kind === kind ||
          (wanted.kind === "media" && kindOf(kind).group === "media")),
    )
    .map(({ wanted }) => wanted);
}

/** 0 for a whole name to 4 for all words somewhere; `undefined` for no match. */
function rankOf(text: string, query: string): number | undefined {
  if (text.includes(query)) {
    if (text.includes(`\n${query}\n`) || text.includes(`\n@${query}\n`))
      return 0;
    if (text.includes(`\n${query}`) || text.includes(`\n@${query}`)) return 1;
    return text.includes(` ${query}`) ? 2 : 3;
  }
  const words = query.split(" ");
  return words.length > 1 && words.every((word) => text.includes(word))
    ? 4
    : undefined;
}
