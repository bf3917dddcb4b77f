import { labelConditions } from "./closed-lists.ts";
import type { Column, RowOf, Table } from "./column.ts";
import { exposureRuleIds } from "./rules.ts";

const since = "1.0";
const text = <Name extends string>(name: Name, definition: string) =>
  ({ name, type: "string", missing: [], definition, since }) as const;

const columns = [
  text("session_id", "UUID of version 7."),
  text("study_id", "Id of the study, as in its study file."),
  text("participant_id", "Random for each participation in a study."),
  {
    name: "start_utc",
    type: "datetime",
    missing: [],
    definition: "When its first exposure began.",
    since,
  },
  {
    name: "end_utc",
    type: "datetime",
    missing: [],
    definition: "When the last exposure or event in it was told.",
    since,
  },
  {
    name: "tz_offset_min",
    type: "integer",
    unit: "min",
    missing: [],
    definition: "What the participant’s zone was ahead of UTC at start_utc.",
    since,
  },
  {
    name: "tz_name",
    type: "string",
    missing: ["NA"],
    definition:
      "Name of the zone in the IANA database, where the study asks for it.",
    since,
  },
  {
    name: "started_by",
    type: "string",
    values: ["browser", "idle", "recording"],
    missing: [],
    definition:
      "What ended the session before: the browser’s start, idleness, or recording switched on or resumed.",
    since,
  },
  {
    name: "active_s",
    type: "number",
    unit: "s",
    missing: [],
    definition:
      "Time with attention on the platform’s pages, by the attention rule, whatever was exposed.",
    since,
  },
  {
    name: "gaps",
    type: "integer",
    missing: [],
    definition: "Rows of quality that tell of a loss in the session.",
    since,
  },
  text("browser", "Name and main version, as Chrome 156."),
  text("extension_version", "Version of the program."),
  text(
    "settings_hash",
    "SHA-256 of the settings that pages are labelled by, first 16 hexadecimal digits: equal where the settings were.",
  ),
  {
    name: "label_condition",
    type: "string",
    values: labelConditions,
    missing: [],
    definition:
      "The study’s label condition that the participant was assigned.",
    since,
  },
  {
    name: "labels_in_force",
    type: "string",
    values: labelConditions,
    missing: [],
    definition:
      "What the condition came to in this session: delayed is none until the delay is over, then usual.",
    since,
  },
  {
    name: "exposure_rule",
    type: "string",
    values: exposureRuleIds,
    missing: [],
    definition: "Exposure rule of the study.",
    since,
  },
  text("attention_rule", "Attention rule of this version."),
  text("session_rule", "Session rule of this version."),
  text("repeat_rule", "Repeat rule of this version."),
] as const satisfies readonly Column[];

export const sessions = {
  name: "sessions",
  title: "Sessions",
  definition: "One row for each session of use.",
  columns,
  primaryKey: ["session_id"],
  foreignKeys: [
    {
      fields: ["study_id", "participant_id"],
      table: "consents",
      references: ["study_id", "participant_id"],
    },
  ],
} as const satisfies Table;

export type SessionRow = RowOf<typeof columns>;
