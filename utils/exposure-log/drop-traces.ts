import { openBlock, replaceCells } from "./block";
import { firstKey } from "./first-key";
import type { GoneRow } from "./gone-row";
import type { DeletionPlan } from "./plan-deletion";
import type { LogTransaction } from "./log-schema";

/** Nothing that stays points at rows that went, or tells of them. */
export async function dropTraces(
  transaction: LogTransaction,
  gone: readonly GoneRow[],
  { repeats, events, labels }: DeletionPlan,
  signal: AbortSignal | undefined,
) {
  const ids = new Set(gone.map(({ exposure_id }) => exposure_id));
  const dropEvents = (
    of: ReadonlyMap<string, readonly string[]>,
    key: string,
  ) => {
    for (const event of of.get(key) ?? [])
      void transaction.objectStore("events").delete(event);
  };
  const known = transaction.objectStore("labels");
  for (const key of labels.takeLast(gone)) {
    const [author] = key;
    void known.delete(key);
    const others = IDBKeyRange.bound([author], [author, []]);
    // Met in no row any more.
    if ((await known.count(others)) === 0) dropEvents(events.byAuthor, author);
  }
  const repeating = new Set<number | "tail">();
  for (const row of gone) {
    dropEvents(events.byExposure, row.exposure_id);
    if (row.repeat_of !== "") continue;
    void transaction.objectStore("firsts").delete(firstKey(row));
    for (const key of repeats.get(row.exposure_id) ?? []) repeating.add(key);
  }
  const redact = (id: string) => (ids.has(id) ? "REDACTED" : id);
  for (const key of repeating) {
    signal?.throwIfAborted();
    if (key === "tail") await redactTail(transaction, redact);
    else await redactBlock(transaction, key, redact);
  }
}

async function redactBlock(
  transaction: LogTransaction,
  key: number,
  redact: (id: string) => string,
) {
  const blocks = transaction.objectStore("blocks");
  const stored = await blocks.get(key);
  if (!stored) return;
  const old = openBlock(stored).column("repeat_of");
  const cells = old.map(redact);
  if (cells.some((cell, at) => cell !== old[at]))
    void blocks.put(replaceCells(stored, "repeat_of", cells), key);
}

async function redactTail(
  transaction: LogTransaction,
  redact: (id: string) => string,
) {
  let cursor = await transaction.objectStore("tail").openCursor();
  for (; cursor; cursor = await cursor.continue()) {
    const repeat_of = redact(cursor.value.repeat_of);
    if (repeat_of !== cursor.value.repeat_of)
      void cursor.update({ ...cursor.value, repeat_of });
  }
}
