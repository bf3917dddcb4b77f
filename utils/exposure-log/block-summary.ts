import type { KindId } from "@/data/kinds";
import type { LogSurface } from "@/data/log/closed-lists";
import type { ExposureRow } from "@/data/log/exposures";

/** Exposures of one day of the participant's, one surface and one kind. */
export interface TotalsCell {
  /** Day in the participant's zone at that time, YYYY-MM-DD. */
  readonly day: string;
  readonly surface: LogSurface;
  readonly label_type: KindId;
  /** Rows, and those of them that count as a view. */
  readonly rows: number;
  readonly views: number;
  readonly visible_ms: number;
  readonly attention_ms: number;
}

/** What is known of a block without reading it. */
export interface BlockSummary {
  readonly count: number;
  /** Least and greatest first_visible_utc. */
  readonly from: string;
  readonly to: string;
  readonly totals: readonly TotalsCell[];
}

export function summarise(rows: readonly ExposureRow[]): BlockSummary {
  let from = rows[0]?.first_visible_utc ?? "";
  let to = from;
  for (const { first_visible_utc: at } of rows) {
    if (at < from) from = at;
    if (at > to) to = at;
  }
  return { count: rows.length, from, to, totals: sumUp(rows.map(cellOf)) };
}

function cellOf(row: ExposureRow): TotalsCell {
  const { surface, label_type, visible_ms, attention_ms } = row;
  return {
    day: localDay(row),
    surface,
    label_type,
    rows: 1,
    views: row.counted_as_view ? 1 : 0,
    visible_ms,
    attention_ms,
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

/** Adds up cells of the same day, surface and kind; sorted. */
export function sumUp(cells: Iterable<TotalsCell>): TotalsCell[] {
  const sums = new Map<string, TotalsCell>();
  for (const cell of cells) {
    const key = `${cell.day} ${cell.surface} ${cell.label_type}`;
    const sum = sums.get(key);
    sums.set(
      key,
      sum
        ? {
            ...sum,
            rows: sum.rows + cell.rows,
            views: sum.views + cell.views,
            visible_ms: sum.visible_ms + cell.visible_ms,
            attention_ms: sum.attention_ms + cell.attention_ms,
          }
        : cell,
    );
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}
