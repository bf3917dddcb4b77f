import type { RecordBatch } from "@/utils/messaging/record-batch";

/** What of a batch began before recording ended; `undefined` where nothing did. What was in progress then is no loss. */
export function cutBatch(
  batch: RecordBatch,
  until: number,
): RecordBatch | undefined {
  const before = <Entry extends { readonly at: number }>(
    entries: readonly Entry[],
  ) => entries.filter(({ at }) => at < until);
  const kept = {
    exposures: before(batch.exposures),
    ends: before(batch.ends),
    attention: before(batch.attention),
    events: before(batch.events),
    quality: before(batch.quality),
  };
  return Object.values(kept).some(({ length }) => length > 0)
    ? { ...batch, ...kept, openFlagged: 0, openItems: 0 }
    : undefined;
}
