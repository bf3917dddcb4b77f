import { sumDays, type DayTotals } from "./block-summary";

export type TimeUnit = "day" | "week" | "month" | "year";

export interface TotalsByTime {
  readonly unit: TimeUnit;
  /**
   * Each by its first day; weeks begin on Monday. Without a gap: a stretch in which nothing was seen has an entry too.
   */
  readonly bins: readonly DayTotals[];
}

/** Bins that a picture can show. */
const mostBins = 80;

/** Sums by day, or by the shortest longer unit of which a picture can show all. */
export function totalsByTime(days: readonly DayTotals[]): TotalsByTime {
  const sorted = days.map(({ day }) => day).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined)
    return { unit: "day", bins: [] };
  const unit =
    (["day", "week", "month"] as const).find(
      (each) => startsBetween(first, last, each).length <= mostBins,
    ) ?? "year";
  const empty = startsBetween(first, last, unit).map((day): DayTotals => ({
    day,
    rows: 0,
    attentionMs: 0,
    views: { government: 0, media: 0, international: 0, individuals: 0 },
  }));
  return {
    unit,
    bins: sumDays([...empty, ...days], (day) => startOf(day, unit)),
  };
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
