import type { Column, Table } from "@/data/log/column";
import { batchOf, type Batch, type Row } from "./batch";
import type { RecodeReport } from "./recode";

const column = (
  name: string,
  type: Column["type"],
  definition: string,
  missing: Column["missing"] = [],
): Column => ({ name, type, missing, definition, since: "1.0" });

/** The report of a recoding as a table: what would change, account by account and column by column. */
export const recodeChanges: Table = {
  name: "recode_changes",
  title: "What would change",
  definition:
    "One row for each column of an account, and of the version that it was recorded with, of which the other version of the registry says something else.",
  columns: [
    column("author", "string", "Canonical handle of the account, without @."),
    column(
      "registry_version",
      "integer",
      "Version of the registry that the rows were recorded with.",
    ),
    column(
      "recoded_registry_version",
      "integer",
      "Version of the registry that the rows were read against again.",
    ),
    column("column", "string", "Column of exposures that differs."),
    column("before", "string", "What the rows hold.", [""]),
    column(
      "after",
      "string",
      "What the other version says; not applicable where it does not list the account.",
      [""],
    ),
    column("exposures", "integer", "Rows of exposures that it concerns."),
    column("views", "integer", "Those of them that count as views."),
  ],
  primaryKey: [],
  foreignKeys: [],
};

/** The rows of that table, in the order of the report. */
export function changesBatch(
  { changes }: RecodeReport,
  recodedVersion: number,
): Batch {
  return batchOf(
    changes.flatMap(({ author, registryVersion, differences, rows, views }) =>
      Object.entries(differences).map(([name, [before, after]]): Row => ({
        author,
        registry_version: registryVersion,
        recoded_registry_version: recodedVersion,
        column: name,
        before: String(before),
        after: String(after),
        exposures: rows,
        views,
      })),
    ),
  );
}
