import type { Cell } from "@/data/log/column";
import {
  exposures,
  type ExposureColumn,
  type ExposureRow,
} from "@/data/log/exposures";

/** Rows in a full block: some 150 kB, a few milliseconds to read. */
export const blockSize = 1024;

/** A column as it is stored: values with the position of each row's value, numbers, times as milliseconds, or cells. */
type EncodedColumn =
  | { readonly values: readonly Cell[]; readonly at: Uint8Array | Uint16Array }
  | { readonly numbers: Float64Array }
  | { readonly times: Float64Array }
  | { readonly cells: readonly Cell[] };

export interface EncodedBlock {
  readonly count: number;
  readonly columns: Readonly<Record<string, EncodedColumn>>;
}

/** Rows of exposures in the order of the log: whole, or column by column, which is several times cheaper. */
export interface Block {
  readonly count: number;
  column<Name extends ExposureColumn>(name: Name): readonly ExposureRow[Name][];
  row(position: number): ExposureRow;
  rows(): ExposureRow[];
}

/** Encodes rows for storage; what comes back is equal to what went in. */
export function encodeBlock(rows: readonly ExposureRow[]): EncodedBlock {
  return {
    count: rows.length,
    columns: Object.fromEntries(
      exposures.columns.map(({ name, type }) => [
        name,
        encodeColumn(
          rows.map((row) => row[name]),
          type === "datetime",
        ),
      ]),
    ),
  };
}

function encodeColumn(cells: readonly Cell[], isTime: boolean): EncodedColumn {
  if (isTime && cells.every(isTimeText))
    return {
      times: Float64Array.from(cells.map((cell) => Date.parse(`${cell}`))),
    };
  const positions = new Map<Cell, number>();
  for (const cell of cells)
    if (!positions.has(cell)) positions.set(cell, positions.size);
  if (positions.size <= Math.max(1, cells.length / 2)) {
    const bytes = positions.size <= 256 ? Uint8Array : Uint16Array;
    return {
      values: [...positions.keys()],
      at: bytes.from(cells.map((cell) => positions.get(cell)!)),
    };
  }
  return cells.every((cell) => typeof cell === "number")
    ? { numbers: Float64Array.from(cells) }
    : { cells };
}

function isTimeText(cell: Cell): boolean {
  const time = Date.parse(String(cell));
  return !Number.isNaN(time) && new Date(time).toISOString() === cell;
}

function decodeColumn(
  column: EncodedColumn | undefined,
  count: number,
): readonly Cell[] {
  // A column that came with a later version is not observed in older blocks.
  if (!column) return Array.from({ length: count }, () => "NA");
  if ("values" in column)
    return Array.from(column.at, (position) => column.values[position]!);
  if ("numbers" in column) return Array.from(column.numbers);
  if ("times" in column)
    return Array.from(column.times, (time) => new Date(time).toISOString());
  return column.cells;
}

/** Opens a stored block; a column is decoded when it is first asked for. */
export function openBlock({ count, columns }: EncodedBlock): Block {
  const decoded = new Map<string, readonly Cell[]>();
  const column = (name: string) => {
    let cells = decoded.get(name);
    if (!cells) decoded.set(name, (cells = decodeColumn(columns[name], count)));
    return cells;
  };
  const row = (position: number) =>
    Object.fromEntries(
      exposures.columns.map(({ name }) => [name, column(name)[position]]),
    ) as unknown as ExposureRow;
  return {
    count,
    column: <Name extends ExposureColumn>(name: Name) =>
      column(name) as readonly ExposureRow[Name][],
    row,
    rows: () => Array.from({ length: count }, (_, position) => row(position)),
  };
}

/** A block of rows that are at hand. */
export function blockOf(rows: readonly ExposureRow[]): Block {
  return {
    count: rows.length,
    column: (name) => rows.map((row) => row[name]),
    row: (position) => rows[position]!,
    rows: () => [...rows],
  };
}
