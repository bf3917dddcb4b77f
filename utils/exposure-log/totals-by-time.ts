import { kindOf, type KindGroup } from "@/data/kinds";
import type { TotalsCell } from "./block-summary";

export type TimeUnit = "day" | "week" | "month" | "year";

/** Views of a stretch of time, by the kinds' groups. */
export interface TimeBin {
  /** Its first day, YYYY-MM-DD; weeks begin on Monday. */
  readonly start: string;
  readonly views: Readonly<Record<KindGroup, number>>;
  readonly rows: number;
  readonly attentionMs: number;
}

export interface TotalsByTime {
  readonly unit: TimeUnit;
  /** Without a gap: a stretch in which nothing was seen has a bin too. */
  readonly bins: readonly TimeBin[];
}

/** Bins that a picture can show. */
const mostBins = 80;

const emptyBin = (start: string): TimeBin => ({
  start,
  views: { government: 0, media: 0, international: 0, individuals: 0 },
  rows: 0,
  attentionMs: 0,
});

/** Sums by day, or by the shortest longer unit of which a picture can show all. */
export function totalsByTime(cells: readonly TotalsCell[]): TotalsByTime {
  const days = cells.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined)
    return { unit: "day", bins: [] };
  const unit =
    (["day", "week", "month"] as const).find(
      (each) => startsBetween(first, last, each).length <= mostBins,
    ) ?? "year";
  const bins = new Map(
    startsBetween(first, last, unit).map((start) => [start, emptyBin(start)]),
  );
  for (const cell of cells) {
    const start = startOf(cell.day, unit);
    const bin = bins.get(start)!;
    const { group } = kindOf(cell.label_type);
    bins.set(start, {
      start,
      views: { ...bin.views, [group]: bin.views[group] + cell.views },
      rows: bin.rows + cell.rows,
      attentionMs: bin.attentionMs + cell.attention_ms,
    });
  }
  return { unit, bins: [...bins.values()] };
}

const dayMs = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

function startOf(day: string, unit: TimeUnit): string {
  if (unit === "day") return day;
  if (unit === "year") return `${day.slice(0, 4)}-01-01`;
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  const time = Date.parse(day);
  return dayOf(time - ((new Date(time).getUTCDay() + 6) % 7) * dayMs);
}

function startsBetween(first: string, last: string, unit: TimeUnit): string[] {
  const starts: string[] = [];
  const end = startOf(last, unit);
  // No unit is longer than 366 days, and none begins twice within its length.
  const step = { day: 1, week: 7, month: 32, year: 367 }[unit] * dayMs;
  for (let start = startOf(first, unit); start <= end;) {
    starts.push(start);
    start = startOf(dayOf(Date.parse(start) + step), unit);
  }
  return starts;
}
