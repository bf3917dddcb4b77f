import { kindIds, type KindId } from "../kinds.ts";
import { flaggedColumn, logSurfaces, roles } from "./closed-lists.ts";
import type { Column, RowOf, Table } from "./column.ts";

const since = "1.0";
const count = <Name extends string>(name: Name, definition: string) =>
  ({ name, type: "integer", missing: [], definition, since }) as const;

const fixed = [
  {
    name: "session_id",
    type: "string",
    missing: [],
    definition: "Session by the session rule; see sessions.",
    since,
  },
  {
    name: "surface",
    type: "string",
    values: logSurfaces,
    missing: [],
    definition: "Where on the platform the items were met.",
    since,
  },
  {
    name: "hour_utc",
    type: "datetime",
    missing: [],
    definition: "Start of the hour in which the exposures began.",
    since,
  },
  {
    name: "role",
    type: "string",
    values: roles,
    missing: [],
    definition:
      "What an account has to do with the items: posts, mentions and comments are counted apart.",
    since,
  },
  count(
    "seen",
    "Views of items, registered or not: exposures that lasted as long as the exposure rule asks. Always flagged + unflagged + undetermined.",
  ),
  count("flagged", "Views of items of registered accounts."),
  count("unflagged", "Views of items of accounts that are not registered."),
  count("undetermined", "Views of items whose account could not be read."),
  count(
    "brief",
    "Exposures that ended before they counted as a view, registered or not; not in seen.",
  ),
  count("brief_flagged", "The part of brief that is of registered accounts."),
  count(
    "redacted",
    "The part of flagged whose rows the participant deleted: flagged − redacted views stand in exposures.",
  ),
  count(
    "brief_redacted",
    "The part of brief_flagged whose rows the participant deleted.",
  ),
  {
    name: "posts",
    type: "integer",
    missing: ["NA"],
    definition:
      "Distinct posts among the views, of those whose id the page shows; not observed where it showed none in the cell.",
    since,
  },
  count("authors", "Distinct accounts among the views, registered or not."),
  count("authors_flagged", "Distinct registered accounts among the views."),
  {
    name: "attention_s",
    type: "number",
    unit: "s",
    missing: [],
    definition:
      "Time with attention, by the attention rule, in which at least one item of the surface and role was exposed; counted in the hour in which that time began.",
    since,
  },
] as const;

type FlaggedName<Kind extends string> = Kind extends `${infer A}-${infer Rest}`
  ? `${A}_${FlaggedName<Rest>}`
  : Kind;
/** `flagged_state_media` and so on, one for each kind. */
export type FlaggedByKind = `flagged_${FlaggedName<KindId>}`;

const byKind = kindIds.map((kind) => ({
  name: flaggedColumn(kind) as FlaggedByKind,
  type: "integer" as const,
  missing: [] as const,
  definition: `The part of flagged that is of kind ${kind}.`,
  since,
}));

const columns = [...fixed, ...byKind] satisfies readonly Column[];

/** What was seen altogether, without any identity of accounts that are not registered. */
export const denominators = {
  name: "denominators",
  title: "Denominators",
  definition:
    "One row for each session, surface, hour and role: everything seen, registered or not.",
  columns: columns as readonly Column[],
  primaryKey: ["session_id", "surface", "hour_utc", "role"],
  foreignKeys: [
    { fields: ["session_id"], table: "sessions", references: ["session_id"] },
  ],
} as const satisfies Table;

export type DenominatorRow = RowOf<typeof fixed> & {
  readonly [Name in FlaggedByKind]: number;
};
