import { surfaceNames } from "../surfaces.ts";
import { qualityTypes } from "./closed-lists.ts";
import type { Column, RowOf, Table } from "./column.ts";

const since = "1.0";

const columns = [
  {
    name: "quality_id",
    type: "string",
    missing: [],
    definition: "UUID of version 7.",
    since,
  },
  {
    name: "session_id",
    type: "string",
    missing: [""],
    definition: "Session that it touches; not applicable outside of any.",
    since,
  },
  {
    name: "type",
    type: "string",
    values: qualityTypes,
    missing: [],
    definition:
      "selector_failure: a place’s selectors named no account in an item that was seen; told once for each page and place, the items being counted as undetermined. clock_jump: wall clock and monotonic clock went apart by more than 2 s. storage_error: a write failed; its rows were kept by the page and tried again. paused: recording was paused. page_lost: a page ended without saying so. worker_restarted: the background worker was ended and came back while a page recorded. registry_changed: another registry came into force. rows_dropped: a page gave rows up. rows_deleted: the participant deleted rows.",
    since,
  },
  {
    name: "from_utc",
    type: "datetime",
    missing: [],
    definition: "When it happened, or began.",
    since,
  },
  {
    name: "to_utc",
    type: "datetime",
    missing: ["", "NA"],
    definition: "When it ended, where it has a length.",
    since,
  },
  {
    name: "place",
    type: "string",
    values: surfaceNames,
    missing: [""],
    definition: "The place that it touches.",
    since,
  },
  {
    name: "exposures_lost",
    type: "integer",
    missing: ["NA"],
    definition: "Exposures of registered accounts that are missing for it.",
    since,
  },
  {
    name: "items_lost",
    type: "integer",
    missing: ["NA"],
    definition:
      "Items that are missing in denominators for it, registered or not.",
    since,
  },
  {
    name: "detail",
    type: "string",
    missing: [""],
    definition:
      "A number or word: milliseconds of a clock jump, the name of a storage error, the number of rows deleted.",
    since,
  },
] as const satisfies readonly Column[];

/** What the log does not hold, and why. */
export const quality = {
  name: "quality",
  title: "Quality",
  definition: "Gaps and losses: what the log does not hold, and why.",
  columns,
  primaryKey: ["quality_id"],
  foreignKeys: [],
} as const satisfies Table;

export type QualityRow = RowOf<typeof columns>;
