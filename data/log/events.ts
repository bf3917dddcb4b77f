import { kindIds } from "../kinds.ts";
import { surfaceNames } from "../surfaces.ts";
import { eventNames } from "./closed-lists.ts";
import type { Column, RowOf, Table } from "./column.ts";

const since = "1.0";

const columns = [
  {
    name: "event_id",
    type: "string",
    missing: [],
    definition: "UUID of version 7.",
    since,
  },
  {
    name: "session_id",
    type: "string",
    missing: [""],
    definition: "Session in which it happened; not applicable outside of any.",
    since,
  },
  {
    name: "exposure_id",
    type: "string",
    missing: ["", "REDACTED"],
    definition:
      "The exposure at which it happened, where it was done at a badge in view.",
    since,
  },
  {
    name: "at_utc",
    type: "datetime",
    missing: [],
    definition: "When it happened.",
    since,
  },
  {
    name: "tz_offset_min",
    type: "integer",
    unit: "min",
    missing: [],
    definition: "What the participant’s zone was ahead of UTC.",
    since,
  },
  {
    name: "event",
    type: "string",
    values: eventNames,
    missing: [],
    definition:
      "What was done: the card of a badge opened, the note opened, the account’s badges hidden or shown again.",
    since,
  },
  {
    name: "author",
    type: "string",
    missing: [],
    definition: "Canonical handle of the registered account.",
    since,
  },
  {
    name: "label_type",
    type: "string",
    values: kindIds,
    missing: [""],
    definition: "Kind of the account’s entity as in force then.",
    since,
  },
  {
    name: "place",
    type: "string",
    values: surfaceNames,
    missing: ["", "NA"],
    definition:
      "The kind of element whose badge was used; not applicable outside of the platform’s pages.",
    since,
  },
] as const satisfies readonly Column[];

export const events = {
  name: "events",
  title: "Events",
  definition:
    "What the participant did with badges: engagement, apart from exposure.",
  columns,
  primaryKey: ["event_id"],
  foreignKeys: [
    { fields: ["session_id"], table: "sessions", references: ["session_id"] },
    {
      fields: ["exposure_id"],
      table: "exposures",
      references: ["exposure_id"],
    },
  ],
} as const satisfies Table;

export type EventRow = RowOf<typeof columns>;
