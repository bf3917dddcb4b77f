import {
  accountStatuses,
  axisValues,
  confidences,
  mediaTypes,
} from "../entity.ts";
import { kindIds } from "../kinds.ts";
import type { Column, RowOf, Table } from "./column.ts";

const since = "1.0";
const axis = <Name extends string>(name: Name, definition: string) =>
  ({
    name,
    type: "string",
    values: axisValues,
    missing: [""],
    definition,
    since,
  }) as const;

const columns = [
  {
    name: "author",
    type: "string",
    missing: [],
    definition: "Canonical handle of the registered account.",
    since,
  },
  {
    name: "registry_publisher",
    type: "string",
    missing: [],
    definition: "Id of the feed that the registry came from.",
    since,
  },
  {
    name: "registry_version",
    type: "integer",
    missing: [],
    definition: "Version of the registry that says so.",
    since,
  },
  {
    name: "record_id",
    type: "string",
    missing: [],
    definition: "Id of the entity in the registry.",
    since,
  },
  {
    name: "name",
    type: "string",
    missing: [],
    definition: "Name of the entity, in English where the registry has one.",
    since,
  },
  {
    name: "label_type",
    type: "string",
    values: kindIds,
    missing: [],
    definition: "Kind of the entity.",
    since,
  },
  {
    name: "country",
    type: "string",
    missing: [""],
    definition: "Country of the entity, ISO 3166-1 alpha-2, or EU or UN.",
    since,
  },
  {
    name: "media_type",
    type: "string",
    values: mediaTypes,
    missing: [""],
    definition: "Type by the typology of State Media Monitor.",
    since,
  },
  axis("axes_funding", "Whether the state predominantly pays."),
  axis("axes_governance", "Whether the state owns or governs."),
  axis("axes_editorial", "Whether the state controls what is published."),
  {
    name: "match_confidence",
    type: "string",
    values: confidences,
    missing: ["NA"],
    definition: "How sure the registry is that the handle is the entity’s.",
    since,
  },
  {
    name: "account_status",
    type: "string",
    values: accountStatuses,
    missing: [],
    definition: "What the registry knows of the account’s fate.",
    since,
  },
  {
    name: "valid_from",
    type: "string",
    missing: ["NA"],
    definition: "First day of the account’s validity, as exact as the source.",
    since,
  },
  {
    name: "valid_to",
    type: "string",
    missing: ["NA"],
    definition: "Last day of the account’s validity, as exact as the source.",
    since,
  },
  {
    name: "first_used_utc",
    type: "datetime",
    missing: [],
    definition:
      "First exposure of the exported days that this record was used for.",
    since,
  },
  {
    name: "own_words",
    type: "string",
    missing: [""],
    definition:
      "Words that the participant had set for the account when this record was first used.",
    since,
  },
] as const satisfies readonly Column[];

export const labels = {
  name: "labels",
  title: "Labels",
  definition:
    "The registry’s records in force for every registered account that was met.",
  columns,
  primaryKey: ["author", "registry_publisher", "registry_version"],
  foreignKeys: [
    {
      fields: ["registry_publisher", "registry_version"],
      table: "registry_versions",
      references: ["publisher", "registry_version"],
    },
  ],
} as const satisfies Table;

export type LabelRow = RowOf<typeof columns>;
