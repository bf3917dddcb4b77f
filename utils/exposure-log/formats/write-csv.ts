import type { Cell, Column, Table } from "@/data/log/column";
import type { Batches } from "../batch";

export interface CsvStyle {
  readonly start: string;
  readonly lineEnd: string;
  /** What is written for a cell, before it is quoted. */
  readonly write: (column: Column, cell: Cell) => string;
}

const needsQuotes = /[",\n\r]/;

/** A field after RFC 4180: in quotes only where it must be, quotes doubled. */
function quote(field: string): string {
  return needsQuotes.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** The table as comma-separated values, a piece for each batch. */
export async function* writeCsv(
  { columns }: Table,
  batches: Batches,
  { start, lineEnd, write }: CsvStyle,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const head = columns.map(({ name }) => quote(name)).join(",");
  yield encoder.encode(`${start}${head}${lineEnd}`);
  for await (const batch of batches) {
    const fields = columns.map((column) =>
      batch.column(column.name).map((cell) => quote(write(column, cell))),
    );
    let text = "";
    for (let row = 0; row < batch.count; row++) {
      for (let at = 0; at < fields.length; at++)
        text += (at > 0 ? "," : "") + fields[at]![row]!;
      text += lineEnd;
    }
    yield encoder.encode(text);
  }
}
