import type { Column, ColumnType, Table } from "@/data/log/column";

const types: Record<ColumnType, string> = {
  string: "VARCHAR",
  integer: "BIGINT",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  datetime: "TIMESTAMPTZ",
};

/** The value of a column that was read as text; only its own missing codes become null. */
function valueOf({ name, type, missing }: Column): string {
  const read = `"${name}"`;
  // The reader takes an empty field for null.
  const text = missing.includes("") ? read : `coalesce(${read}, '')`;
  const present = missing
    .filter((code) => code !== "")
    .reduce((value, code) => `nullif(${value}, '${code}')`, text);
  return type === "string"
    ? `${present} AS ${read}`
    : `CAST(${present} AS ${types[type]}) AS ${read}`;
}

/**
 * SQL that loads the CSV files into DuckDB with the types of the schema. A reader's own list of null texts would do the
 * same for every column, and take Namibia for a missing country.
 */
export const writeLoadScript = (tables: readonly Table[]): string =>
  `-- Loads the CSV files with their types; only the missing codes of each column become NULL.
--   duckdb log.duckdb < reproduce/load.sql
${tables
  .map(
    ({ name, columns }) => `
CREATE OR REPLACE TABLE ${name} AS
SELECT
${columns.map((column) => `  ${valueOf(column)}`).join(",\n")}
FROM read_csv('${name}.csv', header = true, all_varchar = true);
`,
  )
  .join("")}`;
