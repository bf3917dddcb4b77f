import type { TableName } from "@/data/log/tables";
import { batchOf, type Batch } from "../batch";
import type { LogDatabase } from "../log-schema";
import { readBlocks } from "../read-blocks";
import {
  countRows,
  listBlocks,
  readBlock,
  tablePages,
  type BlockEntry,
} from "../store";
import type { DayRange } from "./options";

/** The kept log, as an export reads it. The same log gives the same rows in the same order. */
export interface LogSource {
  /** Rows of a table that are read, whether they then leave or not. */
  count(table: TableName): Promise<number>;
  /** The rows of a table, some thousands at a time; those out of the range may be left out. */
  batches(table: TableName): AsyncIterable<Batch>;
}

/**
 * The log as it is now: exposures that are recorded later are in none of the files, so that tables written one after the
 * other hold the same rows.
 */
export async function openLogSource(
  database: LogDatabase,
  { from = "", to = "~" }: DayRange,
): Promise<LogSource> {
  const { blocks, tail } = await holdStill(database);
  const wanted = blocks.filter(
    (block) => block.to >= from && block.from.slice(0, 10) <= to,
  );
  return {
    count: async (table) =>
      table === "exposures"
        ? wanted.reduce((sum, { count }) => sum + count, tail.count)
        : countRows(database, table),
    async *batches(table) {
      if (table !== "exposures") {
        for await (const rows of tablePages(database, table))
          yield batchOf(rows);
        return;
      }
      const keys = wanted.map(({ key }) => key);
      for await (const [, block] of readBlocks(database, keys)) yield block;
      if (tail.count > 0) yield tail;
    },
  };
}

const isFull = (entry: BlockEntry): entry is BlockEntry & { key: number } =>
  entry.key !== "tail";

/** The full blocks and, at hand, the newest rows: between two reads these may have become a block. */
async function holdStill(database: LogDatabase) {
  for (;;) {
    const entries = await listBlocks(database);
    const blocks = entries.filter(isFull);
    const tail = (await readBlock(database, "tail"))! as Batch;
    const after = await listBlocks(database);
    if (after.filter(isFull).length === blocks.length) return { blocks, tail };
  }
}
