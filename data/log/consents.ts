import { labelConditions } from "./closed-lists.ts";
import type { Column, RowOf, Table } from "./column.ts";

const since = "1.0";
const text = <Name extends string>(name: Name, definition: string) =>
  ({ name, type: "string", missing: [], definition, since }) as const;

const columns = [
  text("study_id", "Id of the study, as in its study file."),
  text("participant_id", "Random for each participation."),
  text("title", "The study’s title."),
  text("contact", "Whom participants can turn to."),
  text("consent_version", "Version of the consent text."),
  text("consent_text", "The consent text as the participant read it."),
  {
    name: "consented_utc",
    type: "datetime",
    missing: [],
    definition: "When the participant said yes.",
    since,
  },
  {
    name: "consented_by",
    type: "string",
    values: ["person", "policy"],
    missing: [],
    definition:
      "Where the study came from; also under an organisation’s policy the participant said yes.",
    since,
  },
  {
    name: "ended_utc",
    type: "datetime",
    missing: [""],
    definition: "When participation ended; not applicable while it goes on.",
    since,
  },
  {
    name: "ended_by",
    type: "string",
    values: ["participant", "end-date"],
    missing: [""],
    definition: "What ended it. Withdrawal deletes the log, with this row.",
    since,
  },
  {
    name: "label_condition",
    type: "string",
    values: labelConditions,
    missing: [],
    definition: "The label condition that the participant was assigned.",
    since,
  },
  {
    name: "condition_seed",
    type: "string",
    missing: [""],
    definition:
      "Seed of the assignment: SHA-256 of the seed, a colon and participant_id, its first 32 bits as a share of 2^32 over the conditions’ weights.",
    since,
  },
  {
    name: "delay_h",
    type: "integer",
    unit: "h",
    missing: [""],
    definition:
      "Hours from consent for which the condition delayed shows none.",
    since,
  },
  text("exposure_rule", "Exposure rule of the study."),
  text("roles", "Roles that are recorded, joined by semicolons."),
  {
    name: "retention_days",
    type: "integer",
    unit: "d",
    missing: [],
    definition: "Days after which rows are deleted on the device.",
    since,
  },
  {
    name: "ends",
    type: "string",
    missing: [""],
    definition: "Last day of recording, YYYY-MM-DD, where the study has one.",
    since,
  },
  {
    name: "rows_deleted",
    type: "integer",
    missing: [],
    definition: "Rows of exposures that the participant deleted.",
    since,
  },
] as const satisfies readonly Column[];

/** Who agreed to what, and when; one row for each participation. */
export const consents = {
  name: "consents",
  title: "Consent",
  definition: "One row for each participation in a study.",
  columns,
  primaryKey: ["study_id", "participant_id"],
  foreignKeys: [],
} as const satisfies Table;

export type ConsentRow = RowOf<typeof columns>;
