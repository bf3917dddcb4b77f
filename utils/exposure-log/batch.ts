import type { Cell } from "@/data/log/column";

/** A row of any table, by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/** Some rows of one table, column by column; a block of the store is one. */
export interface Batch {
  readonly count: number;
  /** The cells of a column, one for each row. */
  column(name: string): readonly Cell[];
}

export type Batches = AsyncIterable<Batch> | Iterable<Batch>;

export const batchOf = (rows: readonly Row[]): Batch => ({
  count: rows.length,
  column: (name) => rows.map((row) => row[name]!),
});

/** The rows for which `isWanted` holds of their positions. */
export function filterBatch(
  batch: Batch,
  isWanted: (position: number) => boolean,
): Batch {
  const positions: number[] = [];
  for (let at = 0; at < batch.count; at++) if (isWanted(at)) positions.push(at);
  if (positions.length === batch.count) return batch;
  return {
    count: positions.length,
    column(name) {
      const cells = batch.column(name);
      return positions.map((at) => cells[at]!);
    },
  };
}

/** The batch with another or a further column. */
export const replaceColumn = (
  batch: Batch,
  replaced: string,
  replace: () => readonly Cell[],
): Batch => ({
  count: batch.count,
  column: (name) => (name === replaced ? replace() : batch.column(name)),
});

/** The same rows, and how many of them were read so far. */
export function counted(batches: Batches): {
  readonly batches: AsyncGenerator<Batch>;
  readonly rows: () => number;
} {
  let rows = 0;
  async function* count() {
    for await (const batch of batches) {
      rows += batch.count;
      yield batch;
    }
  }
  return { batches: count(), rows: () => rows };
}
