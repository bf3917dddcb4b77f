import type { ExposureRow } from "@/data/log/exposures";
import type { Block } from "./block";
import type { BlockSummary } from "./block-summary";
import type { TimeRange } from "./store";

/** What a row is chosen by, apart from its time. */
export type ChosenBy = Pick<
  ExposureRow,
  "surface" | "label_type" | "role" | "author"
>;

/** Which exposures are meant: those of the ids, of the range, and that pass `where`; all three where given. */
export interface Selection extends TimeRange {
  readonly ids?: ReadonlySet<string>;
  readonly where?: (row: ChosenBy) => boolean;
}

/** Whether a block can hold rows that are meant, by its summary alone. */
export const mayHold = (
  summary: BlockSummary,
  { from = "", to = "~" }: Selection,
): boolean => summary.to >= from && summary.from < to;

/** Positions of the rows that are meant; only the columns that tell are decoded. */
export function select(
  block: Block,
  { from, to, ids, where }: Selection,
): number[] {
  const times = block.times("first_visible_utc");
  const start = from ? Date.parse(from) : -Infinity;
  const end = to ? Date.parse(to) : Infinity;
  const isIn = [
    ids && among(block.column("exposure_id"), ids),
    where && passing(block, where),
  ].filter((test) => test !== undefined);
  const found: number[] = [];
  for (let at = 0; at < block.count; at++)
    if (times[at]! >= start && times[at]! < end && isIn.every((is) => is(at)))
      found.push(at);
  return found;
}

const among = (cells: readonly string[], ids: ReadonlySet<string>) => {
  return (at: number) => ids.has(cells[at]!);
};

function passing(block: Block, where: NonNullable<Selection["where"]>) {
  const surface = block.column("surface");
  const kind = block.column("label_type");
  const role = block.column("role");
  const author = block.column("author");
  return (at: number) =>
    where({
      surface: surface[at]!,
      label_type: kind[at]!,
      role: role[at]!,
      author: author[at]!,
    });
}
