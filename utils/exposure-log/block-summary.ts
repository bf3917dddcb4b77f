import { kindIds, kindOf, type KindGroup } from "@/data/kinds";
import { logSurfaces } from "@/data/log/closed-lists";
import type { ExposureRow } from "@/data/log/exposures";
import type { Block } from "./block";

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

export function summarise(block: Block): BlockSummary {
  const times = block.times("first_visible_utc");
  const offsets = block.column("tz_offset_min");
  const attention = block.column("attention_ms");
  const isView = block.column("counted_as_view");
  const surfaces = block.column("surface");
  const kinds = block.column("label_type");
  const views = new Uint32Array(logSurfaces.length * kindIds.length);
  const days = new Map<number, Counted>();
  let from = Infinity;
  let to = -Infinity;
  for (let at = 0; at < block.count; at++) {
    const time = times[at]!;
    from = Math.min(from, time);
    to = Math.max(to, time);
    const number = Math.floor((time + offsets[at]! * 60_000) / dayMs);
    let day = days.get(number);
    if (!day)
      days.set(number, (day = { rows: 0, attentionMs: 0, views: noViews() }));
    day.rows++;
    day.attentionMs += attention[at]!;
    if (!isView[at]) continue;
    day.views[kindOf(kinds[at]!).group]++;
    const surface = logSurfaces.indexOf(surfaces[at]!);
    views[surface * kindIds.length + kindIds.indexOf(kinds[at]!)]!++;
  }
  return {
    count: block.count,
    from: block.count > 0 ? new Date(from).toISOString() : "",
    to: block.count > 0 ? new Date(to).toISOString() : "",
    days: [...days]
      .sort(([a], [b]) => a - b)
      .map(([number, day]) => ({
        day: new Date(number * dayMs).toISOString().slice(0, 10),
        ...day,
      })),
    places: { surfaces: logSurfaces, kinds: kindIds, views },
  };
}

const dayMs = 86_400_000;
interface Counted {
  rows: number;
  attentionMs: number;
  views: Record<KindGroup, number>;
}
const noViews = () => ({
  government: 0,
  media: 0,
  international: 0,
  individuals: 0,
});

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
