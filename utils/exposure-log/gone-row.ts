import type { ExposureRow } from "@/data/log/exposures";
import type { Block } from "./block";

/** What has to be known of a row that goes. */
const goneColumns = [
  "exposure_id",
  "participant_id",
  "session_id",
  "surface",
  "role",
  "first_visible_utc",
  "counted_as_view",
  "item_id",
  "repeat_of",
  "author",
  "registry_publisher",
  "registry_version",
] as const;
export type GoneRow = Pick<ExposureRow, (typeof goneColumns)[number]>;

/** The rows at some positions of a block. */
export function goneRows(
  block: Block,
  positions: readonly number[],
): GoneRow[] {
  const columns = goneColumns.map(
    (name) => [name, block.column(name)] as const,
  );
  return positions.map(
    (at) =>
      Object.fromEntries(
        columns.map(([name, cells]) => [name, cells[at]]),
      ) as unknown as GoneRow,
  );
}
