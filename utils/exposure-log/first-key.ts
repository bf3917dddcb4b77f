import type { ExposureRow } from "@/data/log/exposures";

/** Key of the store `firsts`: the item by the repeat rule, where this exposure was its first. */
export function firstKey({
  item_id,
  role,
  exposure_id,
}: Pick<ExposureRow, "item_id" | "role" | "exposure_id">): string {
  return item_id && item_id !== "NA"
    ? `${role} ${item_id}`
    : `exposure ${exposure_id}`;
}
