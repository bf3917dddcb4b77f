import type { ExposureRow } from "@/data/log/exposures";
import type { LogRows, SmallTableName } from "@/data/log/tables";
import {
  blockOf,
  blockSize,
  encodeBlock,
  openBlock,
  type Block,
} from "./block";
import { summarise, sumUp, type Totals } from "./block-summary";
import type { LogDatabase, LogTransaction } from "./log-schema";
import { readBlocks } from "./read-blocks";

export const exposureStores = ["blocks", "directory", "tail"] as const;

/** Adds rows at the end of the log, in their order; they are on the disk when the promise is fulfilled. */
export async function appendExposures(
  database: LogDatabase,
  rows: readonly ExposureRow[],
): Promise<void> {
  const transaction = database.transaction([...exposureStores], "readwrite", {
    durability: "strict",
  });
  await appendIn(transaction, rows);
  await transaction.done;
}

/** The same within a transaction over at least `exposureStores`. */
export async function appendIn(
  transaction: LogTransaction,
  rows: readonly ExposureRow[],
): Promise<void> {
  const tail = transaction.objectStore("tail");
  if ((await tail.count()) + rows.length < blockSize) {
    for (const row of rows) void tail.add(row);
    return;
  }
  const waiting = [...(await tail.getAll()), ...rows];
  void tail.clear();
  while (waiting.length >= blockSize)
    await addBlock(transaction, waiting.splice(0, blockSize));
  for (const row of waiting) void tail.add(row);
}

async function addBlock(
  transaction: LogTransaction,
  rows: readonly ExposureRow[],
) {
  const key = await transaction.objectStore("blocks").add(encodeBlock(rows));
  void transaction.objectStore("directory").add(summarise(blockOf(rows)), key);
}

/** Adds rows to a small table; a row with the same primary key is replaced. */
export async function putRows<Name extends SmallTableName>(
  database: LogDatabase,
  name: Name,
  rows: readonly LogRows[Name][],
): Promise<void> {
  const transaction = database.transaction(name, "readwrite");
  for (const row of rows) void transaction.store.put(row);
  await transaction.done;
}

/** Milliseconds since 1970, or RFC 3339; `from` included, `to` excluded, both by first_visible_utc. */
export interface TimeRange {
  readonly from?: string;
  readonly to?: string;
}

/** One block in the directory. */
export interface BlockEntry {
  /** Key for `readBlock`; `tail` for the newest rows. */
  readonly key: number | "tail";
  readonly count: number;
  readonly from: string;
  readonly to: string;
}

/** The blocks of the log in its order, without their rows: a few milliseconds for a million rows. */
export async function listBlocks(database: LogDatabase): Promise<BlockEntry[]> {
  const { keys, summaries, tail } = await readDirectory(database);
  return [
    ...summaries.map(({ count, from, to }, at) => ({
      key: keys[at]!,
      count,
      from,
      to,
    })),
    ...(tail.count > 0
      ? [
          {
            key: "tail" as const,
            count: tail.count,
            from: tail.from,
            to: tail.to,
          },
        ]
      : []),
  ];
}

async function readDirectory(database: LogDatabase) {
  const transaction = database.transaction(["directory", "tail"]);
  const directory = transaction.objectStore("directory");
  const [keys, summaries, newest] = await Promise.all([
    directory.getAllKeys(),
    directory.getAll(),
    transaction.objectStore("tail").getAll(),
  ]);
  return { keys, summaries, tail: summarise(blockOf(newest)) };
}

/** Reads one block; `undefined` where it was deleted meanwhile. */
export async function readBlock(
  database: LogDatabase,
  key: BlockEntry["key"],
): Promise<Block | undefined> {
  if (key === "tail") return blockOf(await database.getAll("tail"));
  const stored = await database.get("blocks", key);
  return stored && openBlock(stored);
}

/**
 * The exposures of a time range in the order of the log, block by block: memory stays that of a few. Rows that are
 * recorded meanwhile may be missing, none comes twice.
 */
export async function* exposureBlocks(
  database: LogDatabase,
  { from, to }: TimeRange = {},
): AsyncGenerator<Block> {
  // The tail is read with the directory: it could be sealed into a block while the blocks are read.
  const transaction = database.transaction(["directory", "tail"]);
  const directory = transaction.objectStore("directory");
  const [keys, summaries, tail] = await Promise.all([
    directory.getAllKeys(),
    directory.getAll(),
    transaction.objectStore("tail").getAll(),
  ]);
  const wanted = keys.filter((_, at) => {
    const summary = summaries[at]!;
    return !((from && summary.to < from) || (to && summary.from >= to));
  });
  for await (const [, block] of readBlocks(database, wanted))
    yield* within(block, { from, to });
  yield* within(blockOf(tail), { from, to });
}

function* within(
  block: Block,
  {
    from = "",
    to = "~",
  }: { from?: string | undefined; to?: string | undefined },
): Generator<Block> {
  const times = block.column("first_visible_utc");
  const isIn = (at: string) => at >= from && at < to;
  if (times.every(isIn)) {
    if (block.count > 0) yield block;
    return;
  }
  const rows = times.flatMap((at, position) =>
    isIn(at) ? [block.row(position)] : [],
  );
  if (rows.length > 0) yield blockOf(rows);
}

/** The rows of a small table in the order of its primary key, in pages. */
export async function* tablePages<Name extends SmallTableName>(
  database: LogDatabase,
  name: Name,
  size = 4000,
): AsyncGenerator<LogRows[Name][]> {
  let after: IDBKeyRange | undefined;
  for (;;) {
    const store = database.transaction(name).store;
    const [rows, keys] = await Promise.all([
      store.getAll(after as never, size),
      store.getAllKeys(after as never, size),
    ]);
    if (rows.length > 0) yield rows as unknown as LogRows[Name][];
    if (rows.length < size) return;
    after = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}

/** How many rows a table holds. */
export async function countRows(
  database: LogDatabase,
  name: SmallTableName | "exposures",
): Promise<number> {
  if (name !== "exposures") return database.count(name);
  const blocks = await listBlocks(database);
  return blocks.reduce((sum, { count }) => sum + count, 0);
}

/** Sums over the whole log, from the directory alone. */
export async function readTotals(database: LogDatabase): Promise<Totals> {
  const { summaries, tail } = await readDirectory(database);
  return sumUp([...summaries, tail]);
}
