import type { Cell, Column } from "@/data/log/column";
import type { Batch } from "../batch";
import { FileFault, placeIn, quoted } from "./fault";
import type { FileTable, RawRow } from "./raw-rows";
import { readerOf, type ReadCell } from "./read-cell";

/**
 * Rows of a file as rows of the log, each cell checked against its column.
 *
 * @param isTyped whether numbers and booleans stand there as such, as in JSON
 * @param check what the cells of some columns must hold to besides
 * @throws FileFault naming line and column of a cell that does not belong there
 */
export async function* readTable(
  { file, columns }: FileTable,
  rows: AsyncIterable<readonly RawRow[]>,
  isTyped: boolean,
  check: Readonly<Record<string, (cell: Cell) => boolean>> = {},
): AsyncGenerator<Batch> {
  const readers = columns.map((column): [Column, ReadCell] => {
    const read = readerOf(column, isTyped);
    const isRight = check[column.name];
    if (!isRight) return [column, read];
    return [
      column,
      (raw) => {
        const cell = read(raw);
        return cell !== undefined && isRight(cell) ? cell : undefined;
      },
    ];
  });
  for await (const some of rows) {
    if (some.length === 0) continue;
    const cells = new Map<string, readonly Cell[]>();
    for (const [at, [column, read]] of readers.entries())
      cells.set(
        column.name,
        some.map((row) => {
          const raw = row.cells[at];
          const cell = read(raw);
          if (cell === undefined)
            throw new FileFault(
              `${placeIn(file, row.line, column.name)}: ${quoted(typeof raw === "string" ? raw : JSON.stringify(raw))} cannot stand there.`,
            );
          return cell;
        }),
      );
    yield { count: some.length, column: (name) => cells.get(name)! };
  }
}
