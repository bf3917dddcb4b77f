/** How a value that is not there is written, in every table and every format of text; one meaning each. */
export const missingMeanings = {
  "": "not applicable",
  NA: "not observed",
  REDACTED: "removed by the participant",
  UNK: "the page did not say",
} as const;

export type MissingCode = keyof typeof missingMeanings;

export type ColumnType =
  | "string"
  | "integer"
  | "number"
  | "boolean"
  /** RFC 3339 in UTC with milliseconds: 2026-11-22T09:30:00.000Z. */
  | "datetime";

/** One column of the log: codebook, Table Schema, CSV and Parquet are all made from it. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly unit?: string;
  /** A closed list of what may stand there, apart from the missing codes. */
  readonly values?: readonly string[];
  /** Which missing codes may stand there; none where there is always a value. */
  readonly missing: readonly MissingCode[];
  readonly definition: string;
  /** Version of the log's format that brought the column. */
  readonly since: string;
}

type Present<Of extends Column> = Of extends {
  readonly values: readonly (infer Value)[];
}
  ? Value
  : Of["type"] extends "integer" | "number"
    ? number
    : Of["type"] extends "boolean"
      ? boolean
      : string;

/** What may stand in one cell. A missing code stands there as it is written, also where the type is a number. */
export type Cell = string | number | boolean;

/** A row as an object, typed by its columns. */
export type RowOf<Columns extends readonly Column[]> = {
  readonly [Of in Columns[number] as Of["name"]]:
    Present<Of> | Of["missing"][number];
};

/** A table of the log, and a file of the package. */
export interface Table {
  /** Name of the table and, with an ending, of its file. */
  readonly name: string;
  readonly title: string;
  readonly definition: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly {
    readonly fields: readonly string[];
    readonly table: string;
    readonly references: readonly string[];
  }[];
}

/** Whether a cell holds one of its column's missing codes. `NA` as a country is Namibia: the column has no such code. */
export function isMissing(
  { missing }: Column,
  cell: Cell,
): cell is MissingCode {
  return (missing as readonly Cell[]).includes(cell);
}
