import type { DenominatorRow } from "@/data/log/denominators";
import type { SessionRow } from "@/data/log/sessions";
import type { LogTransaction, SeenSums } from "./log-schema";

/** Key of the sums in the store of that name. */
export const seenKey = "seen";

export const noSums: SeenSums = {
  seen: 0,
  flagged: 0,
  unflagged: 0,
  undetermined: 0,
  redacted: 0,
  activeMs: 0,
};
const names = Object.keys(noSums) as (keyof SeenSums)[];

/** What a row of the denominators adds. */
export const sumsOfCell = (
  cell: Pick<DenominatorRow, Exclude<keyof SeenSums, "activeMs">>,
): SeenSums => ({
  seen: cell.seen,
  flagged: cell.flagged,
  unflagged: cell.unflagged,
  undetermined: cell.undetermined,
  redacted: cell.redacted,
  activeMs: 0,
});

/** In whole milliseconds, as they are stored, so that sums stay exact. */
export const sumsOfSession = ({
  active_s,
}: Pick<SessionRow, "active_s">): SeenSums => ({
  ...noSums,
  activeMs: Math.round(1000 * active_s),
});

export const addSums = (a: SeenSums, b: SeenSums): SeenSums => combine(a, b, 1);
export const takeSums = (a: SeenSums, b: SeenSums): SeenSums =>
  combine(a, b, -1);

const combine = (a: SeenSums, b: SeenSums, sign: 1 | -1) =>
  Object.fromEntries(
    names.map((name) => [name, a[name] + sign * b[name]]),
  ) as unknown as SeenSums;

/**
 * Keeps the stored sums as the rows are: whoever changes denominators or sessions says so here, in the same transaction.
 * A log of a million exposures has some hundred thousand rows to add up.
 */
export async function changeSums(
  transaction: LogTransaction,
  change: SeenSums,
): Promise<void> {
  const sums = transaction.objectStore("sums");
  const old = (await sums.get(seenKey)) ?? noSums;
  void sums.put(addSums(old, change), seenKey);
}

/** Rows that are added up at once. */
const pageSize = 2000;

/** Adds all rows up, for a log of before the sums were stored. */
export async function addUpSums(
  transaction: LogTransaction,
): Promise<SeenSums> {
  let sums = noSums;
  for (const [name, sumsOf] of [
    ["denominators", sumsOfCell],
    ["sessions", sumsOfSession],
  ] as const) {
    const store = transaction.objectStore(name);
    let keys: readonly IDBValidKey[] = [];
    do {
      const after =
        keys.length > 0 ? IDBKeyRange.lowerBound(keys.at(-1), true) : undefined;
      const rows = await store.getAll(after, pageSize);
      keys = await store.getAllKeys(after, pageSize);
      for (const row of rows) sums = addSums(sums, sumsOf(row as never));
    } while (keys.length === pageSize);
  }
  return sums;
}
