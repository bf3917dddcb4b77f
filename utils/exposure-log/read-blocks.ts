import { openBlock, type Block } from "./block";
import type { LogDatabase } from "./log-schema";

/** Blocks that are read at once: a few milliseconds of work, and several times faster than one by one. */
export const readAtOnce = 8;

/** Reads some blocks that stand near each other; those that were deleted meanwhile are left out. */
export async function readNear(
  database: LogDatabase,
  keys: readonly number[],
): Promise<Map<number, Block>> {
  if (keys.length === 0) return new Map();
  const range = IDBKeyRange.bound(Math.min(...keys), Math.max(...keys));
  const { store } = database.transaction("blocks");
  const [found, stored] = await Promise.all([
    store.getAllKeys(range),
    store.getAll(range),
  ]);
  const wanted = new Set(keys);
  return new Map(
    found.flatMap((key, at) =>
      wanted.has(key) ? [[key, openBlock(stored[at]!)]] : [],
    ),
  );
}

/** Reads any number of blocks in the order of their keys, which rise: the next ones while these are worked on. */
export async function* readBlocks(
  database: LogDatabase,
  keys: readonly number[],
): AsyncGenerator<[key: number, block: Block]> {
  const read = (run: readonly number[] | undefined) => {
    const reading = run && readNear(database, run);
    // Whoever stops early does not wait for it.
    reading?.catch(() => undefined);
    return reading;
  };
  const runs = runsOf(keys);
  let next = read(runs.next().value);
  while (next) {
    const blocks = await next;
    next = read(runs.next().value);
    yield* blocks;
  }
}

/** Keys that can be read together: few, and with no others between them. */
function* runsOf(
  keys: readonly number[],
): Generator<readonly number[], undefined> {
  for (let at = 0; at < keys.length;) {
    const first = keys[at]!;
    let end = at;
    while (end < keys.length && keys[end]! < first + readAtOnce) end++;
    yield keys.slice(at, end);
    at = end;
  }
}
