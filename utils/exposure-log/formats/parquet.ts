import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import {
  isMissing,
  type Cell,
  type Column,
  type ColumnType,
  type Table,
} from "@/data/log/column";
import type { Batch, Batches } from "../batch";
import type { Format } from "./format";

type SchemaElement = ConstructorParameters<
  typeof ParquetWriter
>[0]["schema"][number];

/** Rows of one row group: enough to compress well, few enough to hold in memory. */
const groupRows = 8192;

/**
 * Which cells of a row are empty for another reason than "not applicable", as `play_ms=NA;item_id=NA`. A typed column
 * can say only that a cell is empty.
 */
export const missingCells = {
  name: "missing_cells",
  type: "string",
  missing: [""],
  definition:
    "Cells of the row that are empty for another reason than not applicable, with their missing codes: column=code, joined by semicolons. In Parquet files only.",
  since: "1.0",
} as const satisfies Column;

const types: Record<ColumnType, Partial<SchemaElement>> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  datetime: {
    type: "INT64",
    converted_type: "TIMESTAMP_MILLIS",
    logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" },
  },
};

const physical: Record<ColumnType, (cell: Cell) => unknown> = {
  string: (cell) => cell,
  integer: (cell) => BigInt(cell),
  number: (cell) => cell,
  boolean: (cell) => cell,
  datetime: (cell) => BigInt(Date.parse(String(cell))),
};

/** The column as Parquet keeps it: empty where the cell is missing. */
const valuesOf = (column: Column, cells: readonly Cell[]) =>
  column.missing.length === 0
    ? cells.map(physical[column.type])
    : cells.map((cell) =>
        isMissing(column, cell) ? undefined : physical[column.type](cell),
      );

/** The text of `missing_cells` for each row of a batch. */
function missingIn(columns: readonly Column[], batch: Batch): string[] {
  const found = Array.from({ length: batch.count }, () => "");
  for (const column of columns)
    for (const [row, cell] of batch.column(column.name).entries())
      if (cell !== "" && isMissing(column, cell))
        found[row] += `${found[row] && ";"}${column.name}=${cell}`;
  return found;
}

const schemaOf = ({ columns }: Table): SchemaElement[] => [
  { name: "root", num_children: columns.length + 1 },
  ...[...columns, missingCells].map(({ name, type, missing }) => ({
    ...types[type],
    name,
    repetition_type:
      missing.length > 0 ? ("OPTIONAL" as const) : ("REQUIRED" as const),
  })),
];

/** Apache Parquet, Snappy, with the types of the table; missing codes are null and named in `missing_cells`. */
export const parquet = {
  id: "parquet",
  ending: ".parquet",
  mediaType: "application/vnd.apache.parquet",
  isText: false,
  async *encode(table, batches) {
    const writer = new ByteWriter();
    const file = new ParquetWriter({
      writer,
      schema: schemaOf(table),
      createdBy: "letterhead",
    });
    const maybe = table.columns.filter(({ missing }) => missing.length > 0);
    for await (const columns of inGroups(table, maybe, batches)) {
      void file.write({
        columnData: [...columns].map(([name, data]) => ({ name, data })),
        rowGroupSize: groupRows,
      });
      yield take(writer);
    }
    void file.finish();
    yield take(writer);
  },
} as const satisfies Format;

/** What was written since the last time; the writer goes on counting offsets from the file's start. */
function take(writer: ByteWriter): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(writer.getBuffer());
  writer.index = 0;
  return bytes;
}

/** The columns of one row group after the other, so that how the rows were batched does not show in the file. */
async function* inGroups(
  table: Table,
  maybe: readonly Column[],
  batches: Batches,
): AsyncGenerator<Map<string, unknown[]>> {
  const columns = [...table.columns, missingCells];
  let group = new Map<string, unknown[]>();
  const fill = (batch: Batch, from: number, to: number) => {
    for (const column of columns) {
      const cells =
        column === missingCells
          ? missingIn(maybe, batch)
          : batch.column(column.name);
      const known = group.get(column.name) ?? [];
      group.set(column.name, known);
      for (const value of valuesOf(column, cells.slice(from, to)))
        known.push(value);
    }
  };
  let waiting = 0;
  for await (const batch of batches)
    for (let from = 0; from < batch.count;) {
      const to = Math.min(batch.count, from + groupRows - waiting);
      fill(batch, from, to);
      waiting += to - from;
      from = to;
      if (waiting < groupRows) continue;
      yield group;
      group = new Map();
      waiting = 0;
    }
  if (waiting > 0) yield group;
}
