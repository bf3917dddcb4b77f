import { blockOf, keepRows, openBlock } from "./block";
import { summarise } from "./block-summary";
import { countDeleted } from "./count-deleted";
import type { LogDatabase, LogTransaction } from "./log-schema";
import { planDeletion, type DeletionWatch } from "./plan-deletion";
import { dropTraces } from "./drop-traces";
import { goneRows, type GoneRow } from "./gone-row";
import { select, type Selection } from "./selection";
import { exposureStores } from "./store";
import { uuid } from "./uuid";

/** What became of a deletion. */
export interface Deletion {
  /** How many rows are gone. */
  readonly rows: number;
  /** Whether these are all that were meant; otherwise it was stopped, or went wrong. */
  readonly isWhole: boolean;
  /** What went wrong, as the browser says it. */
  readonly reason?: string;
}

export interface DeletionOptions extends DeletionWatch {
  readonly now?: Date;
  /** Whether the rows' time is over: they are not counted as deleted by the participant. */
  readonly isRetention?: boolean;
}

const deletedFrom = [
  ...exposureStores,
  "firsts" as const,
  "labels" as const,
  "events" as const,
  "denominators" as const,
  "sums" as const,
  "quality" as const,
  "consents" as const,
];

/** Blocks that lose their rows in one transaction. */
const atOnce = 8;
/** Of the time that it takes, reading what has to be known before. */
const planShare = 0.25;

/**
 * Deletes exposures for the participant, with the events at them, and of an account that no other row names its labels
 * and all its events. What was deleted is counted, not kept: in the
 * denominators (`redacted`), in `quality` and in the consent; rows that repeat a deleted one say REDACTED.
 *
 * The newest go first, some blocks in one transaction: wherever it ends, everything that is kept and counted holds. The
 * caller sees to it that nothing is recorded meanwhile.
 *
 * @throws Error where nothing was deleted
 */
export async function deleteExposures(
  database: LogDatabase,
  selection: Selection,
  { now = new Date(), isRetention = false, ...watch }: DeletionOptions = {},
): Promise<Deletion> {
  const { signal, onProgress } = watch;
  const tail = await database.getAll("tail");
  let rows = 0;
  try {
    const plan = await planDeletion(database, selection, tail, {
      ...watch,
      onProgress: (share) => onProgress?.(planShare * share),
    });
    const quality = uuid(now.getTime());
    for (let at = -1; at < plan.keys.length; at += at < 0 ? 1 : atOnce) {
      signal?.throwIfAborted();
      const transaction = database.transaction(
        deletedFrom,
        "readwrite",
      ) as unknown as LogTransaction;
      rows += await inOne(transaction, async () => {
        const gone =
          at < 0
            ? await takeFromTail(transaction, selection)
            : await takeFromBlocks(
                transaction,
                plan.keys.slice(at, at + atOnce),
                selection,
              );
        await dropTraces(transaction, gone, plan, signal);
        if (!isRetention && gone.length > 0)
          await countDeleted(transaction, gone, { quality, now });
        return gone.length;
      });
      const share = Math.min(1, (at + atOnce) / Math.max(1, plan.keys.length));
      onProgress?.(planShare + (1 - planShare) * share);
    }
    return { rows, isWhole: true };
  } catch (error) {
    if (signal?.aborted) return { rows, isWhole: false };
    if (rows === 0) throw error;
    return { rows, isWhole: false, reason: String(error) };
  }
}

/** All of it, or nothing. */
async function inOne<Result>(
  transaction: LogTransaction,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    const result = await work();
    await transaction.done;
    return result;
  } catch (error) {
    transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // What went wrong has ended it already.
    }
    throw error;
  }
}

async function takeFromTail(
  transaction: LogTransaction,
  selection: Selection,
): Promise<GoneRow[]> {
  const tail = transaction.objectStore("tail");
  const gone: GoneRow[] = [];
  let cursor = await tail.openCursor();
  for (; cursor; cursor = await cursor.continue()) {
    const row = cursor.value;
    if (select(blockOf([row]), selection).length === 0) continue;
    gone.push(row);
    void cursor.delete();
  }
  return gone;
}

async function takeFromBlocks(
  transaction: LogTransaction,
  keys: readonly number[],
  selection: Selection,
): Promise<GoneRow[]> {
  const blocks = transaction.objectStore("blocks");
  const directory = transaction.objectStore("directory");
  const gone: GoneRow[] = [];
  for (const key of keys) {
    const stored = await blocks.get(key);
    if (!stored) continue;
    const block = openBlock(stored);
    const going = select(block, selection);
    gone.push(...goneRows(block, going));
    const goes = new Set(going);
    const staying = [...Array(block.count).keys()].filter(
      (at) => !goes.has(at),
    );
    if (staying.length === 0) {
      void blocks.delete(key);
      void directory.delete(key);
      continue;
    }
    const left = keepRows(stored, staying);
    void blocks.put(left, key);
    void directory.put(summarise(openBlock(left)), key);
  }
  return gone;
}

/** Deletes the whole log, with everything that was counted. */
export async function deleteEverything(database: LogDatabase): Promise<void> {
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores, "readwrite");
  for (const name of stores) void transaction.objectStore(name).clear();
  await transaction.done;
}
