import type { Column, RowOf, Table } from "./column.ts";

const since = "1.0";

const columns = [
  {
    name: "registry_version",
    type: "integer",
    missing: [],
    definition: "Version of the registry.",
    since,
  },
  {
    name: "date",
    type: "string",
    missing: [],
    definition: "Day of the registry, YYYY-MM-DD.",
    since,
  },
  {
    name: "definitions",
    type: "string",
    missing: [],
    definition: "Version of the kinds’ definitions.",
    since,
  },
  {
    name: "accounts",
    type: "integer",
    missing: ["NA"],
    definition: "Accounts on the platform that it holds.",
    since,
  },
  {
    name: "publisher",
    type: "string",
    missing: [],
    definition:
      "Id of the feed that it came from; package where it came with the program.",
    since,
  },
  {
    name: "publisher_url",
    type: "string",
    missing: ["NA"],
    definition: "Where it was fetched from; not observed for the packaged one.",
    since,
  },
  {
    name: "sequence",
    type: "integer",
    missing: ["NA"],
    definition: "Its number in the publisher’s signed sequence.",
    since,
  },
  {
    name: "registry_root",
    type: "string",
    missing: ["NA"],
    definition: "SHA-256 of its canonical text.",
    since,
  },
  {
    name: "signature",
    type: "string",
    missing: ["NA"],
    definition: "The publisher’s signature.",
    since,
  },
  {
    name: "key_id",
    type: "string",
    missing: ["NA"],
    definition: "Id of the key of that signature.",
    since,
  },
  {
    name: "fetched_utc",
    type: "datetime",
    missing: ["NA"],
    definition: "When this device fetched it.",
    since,
  },
  {
    name: "first_used_utc",
    type: "datetime",
    missing: [""],
    definition:
      "First exposure of the exported days that it was used for; not applicable where none was.",
    since,
  },
] as const satisfies readonly Column[];

/** registry.json of the package is made from these rows. */
export const registryVersions = {
  name: "registry_versions",
  title: "Registry versions",
  definition: "Every version of the registry that was in force in the log.",
  columns,
  primaryKey: ["publisher", "registry_version"],
  foreignKeys: [],
} as const satisfies Table;

export type RegistryVersionRow = RowOf<typeof columns>;
