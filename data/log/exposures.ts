import type { RowOf, Table } from "./column.ts";
import { exposureItem } from "./exposure-item.ts";
import { exposureLabel } from "./exposure-label.ts";
import { exposureReading } from "./exposure-reading.ts";
import { exposureTiming } from "./exposure-timing.ts";

const columns = [
  ...exposureTiming,
  ...exposureItem,
  ...exposureLabel,
  ...exposureReading,
] as const;

/** One row for each exposure of a registered account. */
export const exposures = {
  name: "exposures",
  title: "Exposures",
  definition: "One row for each exposure of a registered account.",
  columns,
  primaryKey: ["exposure_id"],
  foreignKeys: [
    { fields: ["session_id"], table: "sessions", references: ["session_id"] },
    { fields: ["repeat_of"], table: "", references: ["exposure_id"] },
    {
      fields: ["author", "registry_publisher", "registry_version"],
      table: "labels",
      references: ["author", "registry_publisher", "registry_version"],
    },
    {
      fields: ["registry_publisher", "registry_version"],
      table: "registry_versions",
      references: ["publisher", "registry_version"],
    },
  ],
} as const satisfies Table;

export type ExposureRow = RowOf<typeof columns>;
export type ExposureColumn = (typeof columns)[number]["name"];
