import { kindIds, kindOf, type KindGroup } from "@/data/kinds";
import { logSurfaces } from "@/data/log/closed-lists";
import type { ExposureRow } from "@/data/log/exposures";

/** Exposures of one day of the participant's. */
export interface DayTotals {
  /** Day in the participant's zone at that time, YYYY-MM-DD. */
  readonly day: string;
  readonly rows: number;
  readonly attentionMs: number;
  /** The rows that count as a view, by the group of the kind. */
  readonly views: Readonly<Record<KindGroup, number>>;
}

/** Views by surface and kind. */
export interface PlaceTotals {
  /** Names of the rows and columns, as the lists were when it was written. */
  readonly surfaces: readonly string[];
  readonly kinds: readonly string[];
  /** One number after the other, surface by surface: a thousand summaries are read in the time of one long object. */
  readonly views: Uint32Array;
}

export interface Totals {
  readonly days: readonly DayTotals[];
  readonly places: PlaceTotals;
}

/** What is known of a block without reading it. */
export interface BlockSummary extends Totals {
  readonly count: number;
  /** Least and greatest first_visible_utc. */
  readonly from: string;
  readonly to: string;
}

export function summarise(rows: readonly ExposureRow[]): BlockSummary {
  let from = rows[0]?.first_visible_utc ?? "";
  let to = from;
  for (const { first_visible_utc: at } of rows) {
    if (at < from) from = at;
    if (at > to) to = at;
  }
  return { count: rows.length, from, to, ...sumUp(rows.map(totalsOf)) };
}

const noViews = { government: 0, media: 0, international: 0, individuals: 0 };

function totalsOf(row: ExposureRow): Totals {
  const { surface, label_type: kind, counted_as_view, attention_ms } = row;
  const views = counted_as_view ? 1 : 0;
  const day = {
    day: localDay(row),
    rows: 1,
    attentionMs: attention_ms,
    views: { ...noViews, [kindOf(kind).group]: views },
  };
  return {
    days: [day],
    places: {
      surfaces: [surface],
      kinds: [kind],
      views: Uint32Array.of(views),
    },
  };
}

/** The participant's day, YYYY-MM-DD. */
export function localDay({
  first_visible_utc,
  tz_offset_min,
}: Pick<ExposureRow, "first_visible_utc" | "tz_offset_min">): string {
  const local = Date.parse(first_visible_utc) + tz_offset_min * 60_000;
  return new Date(local).toISOString().slice(0, 10);
}

/** Adds totals up: one entry for each day, sorted, and one table of all surfaces and kinds. */
export function sumUp(all: readonly Totals[]): Totals {
  return {
    days: sumDays(all.flatMap(({ days }) => days)),
    places: sumPlaces(all.map(({ places }) => places)),
  };
}

/** Adds up days of the same key. */
export function sumDays(
  days: readonly DayTotals[],
  keyOf: (day: string) => string = (day) => day,
): DayTotals[] {
  const sums = new Map<string, DayTotals>();
  for (const { day, rows, attentionMs, views } of days) {
    const key = keyOf(day);
    const sum = sums.get(key);
    sums.set(key, {
      day: key,
      rows: rows + (sum?.rows ?? 0),
      attentionMs: attentionMs + (sum?.attentionMs ?? 0),
      views: {
        government: views.government + (sum?.views.government ?? 0),
        media: views.media + (sum?.views.media ?? 0),
        international: views.international + (sum?.views.international ?? 0),
        individuals: views.individuals + (sum?.views.individuals ?? 0),
      },
    });
  }
  return [...sums.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function sumPlaces(all: readonly PlaceTotals[]): PlaceTotals {
  const sums = new Uint32Array(logSurfaces.length * kindIds.length);
  for (const { surfaces, kinds, views } of all) {
    const columns = kinds.map((kind) => kindIds.indexOf(kind as never));
    for (const [at, surface] of surfaces.entries()) {
      const start = logSurfaces.indexOf(surface as never) * kindIds.length;
      if (start < 0) continue;
      for (const [column, to] of columns.entries())
        if (to >= 0) sums[start + to]! += views[at * kinds.length + column]!;
    }
  }
  return { surfaces: logSurfaces, kinds: kindIds, views: sums };
}
