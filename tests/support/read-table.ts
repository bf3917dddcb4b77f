import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import type { Cell, Column, Table } from "@/data/log/column";
import type { Row } from "@/utils/exposure-log/batch";

type Read = (table: Table, bytes: Uint8Array) => Promise<Row[]>;

/** Readers of each format that share no code with its writer; they give back the rows as the log holds them. */
export const readers: Readonly<Record<string, Read>> = {
  csv: async (table, bytes) => readCsv(table, bytes),
  excel: async (table, bytes) =>
    readCsv(table, bytes).map((row) => withoutApostrophes(table, row)),
  ndjson: async (_table, bytes) =>
    Buffer.from(bytes)
      .toString()
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  parquet: async (table, bytes) => {
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(0, bytes.length) as ArrayBuffer,
    });
    return rows.map((row) => withMissing(table, row));
  },
};

function readCsv({ columns }: Table, bytes: Uint8Array): Row[] {
  const rows: Record<string, string>[] = parse(Buffer.from(bytes), {
    columns: true,
    bom: true,
    relax_quotes: false,
  });
  return rows.map((row) =>
    Object.fromEntries(
      columns.map((column) => [column.name, typed(column, row[column.name]!)]),
    ),
  );
}

export function typed({ type, missing }: Column, field: string): Cell {
  if (missing.some((code) => code === field)) return field;
  if (type === "integer" || type === "number") return Number(field);
  return type === "boolean" ? field === "true" : field;
}

export const withoutApostrophes = ({ columns }: Table, row: Row): Row =>
  Object.fromEntries(
    columns.map(({ name, type }) => [
      name,
      type === "string" ? `${row[name]}`.replace(/^'/, "") : row[name]!,
    ]),
  );

/** A Parquet row with its missing codes back in their cells. */
export function withMissing(
  { columns }: Table,
  row: Record<string, unknown>,
): Row {
  const codes = new Map(
    ((row.missing_cells as string | null) ?? "")
      .split(";")
      .map((pair) => pair.split("=") as [string, string]),
  );
  return Object.fromEntries(
    columns.map(({ name, type }) => {
      const value = row[name];
      if (value === null || value === undefined)
        return [name, codes.get(name) ?? ""];
      if (type === "datetime") return [name, (value as Date).toISOString()];
      return [name, type === "integer" ? Number(value) : (value as Cell)];
    }),
  );
}
