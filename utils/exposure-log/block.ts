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

/** A column in which every row has a time. */
type TimeColumn = "first_visible_utc" | "last_visible_utc";

/** Rows of exposures in the order of the log: whole, or column by column, which is several times cheaper. */
export interface Block {
  readonly count: number;
  column<Name extends ExposureColumn>(name: Name): readonly ExposureRow[Name][];
  /** A column of times in milliseconds since 1970, without their texts being made. */
  times(name: TimeColumn): ArrayLike<number>;
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
    return {
      values: [...positions.keys()],
      at: indexes(
        positions.size,
        cells.map((cell) => positions.get(cell)!),
      ),
    };
  }
  return cells.every((cell) => typeof cell === "number")
    ? { numbers: Float64Array.from(cells) }
    : { cells };
}

/** @param count how many different ones there can be */
const indexes = (count: number, all: readonly number[]) =>
  count <= 256 ? Uint8Array.from(all) : Uint16Array.from(all);

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

/** A stored block with some of its rows alone, in their order: nothing of the others is left in it. */
export function keepRows(
  { columns }: EncodedBlock,
  positions: readonly number[],
): EncodedBlock {
  return {
    count: positions.length,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [
        name,
        keepCells(column, positions),
      ]),
    ),
  };
}

function keepCells(
  column: EncodedColumn,
  positions: readonly number[],
): EncodedColumn {
  const numbers = (from: Float64Array) =>
    Float64Array.from(positions, (at) => from[at]!);
  if ("numbers" in column) return { numbers: numbers(column.numbers) };
  if ("times" in column) return { times: numbers(column.times) };
  if ("cells" in column)
    return { cells: positions.map((at) => column.cells[at]!) };
  const used = [...new Set(positions.map((at) => column.at[at]!))];
  const places = new Map(used.map((value, place) => [value, place]));
  return {
    values: used.map((value) => column.values[value]!),
    at: indexes(
      used.length,
      positions.map((at) => places.get(column.at[at]!)!),
    ),
  };
}

/** A stored block with other cells in a column. */
export const replaceCells = (
  { count, columns }: EncodedBlock,
  name: ExposureColumn,
  cells: readonly Cell[],
): EncodedBlock => ({
  count,
  columns: { ...columns, [name]: encodeColumn(cells, false) },
});

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
    times: (name) => {
      const stored = columns[name];
      return stored && "times" in stored
        ? stored.times
        : column(name).map((cell) => Date.parse(`${cell}`));
    },
    row,
    rows: () => Array.from({ length: count }, (_, position) => row(position)),
  };
}

/** A block of rows that are at hand. */
export function blockOf(rows: readonly ExposureRow[]): Block {
  return {
    count: rows.length,
    column: (name) => rows.map((row) => row[name]),
    times: (name) => rows.map((row) => Date.parse(row[name])),
    row: (position) => rows[position]!,
    rows: () => [...rows],
  };
}
