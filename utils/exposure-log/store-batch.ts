import type { ExposureRow } from "@/data/log/exposures";
import type { RecordBatch } from "@/utils/messaging/record-batch";
import { addSession } from "./add-session";
import type { BatchContext } from "./batch-context";
import { addCells, countCells } from "./count-batch";
import { firstKey } from "./first-key";
import { makeLabel, makeRow } from "./make-row";
import { noteOlderPage, placeNavigation } from "./session-state";
import { appendIn, exposureStores } from "./store";
import type { LogTransaction } from "./log-schema";
import { uuid } from "./uuid";

const written = [
  ...exposureStores,
  "firsts" as const,
  "denominators" as const,
  "sessions" as const,
  "labels" as const,
  "registry_versions" as const,
  "events" as const,
  "quality" as const,
  "journal" as const,
  "sums" as const,
];

/**
 * Stores what a page recorded, in one transaction that is on the disk when the promise is fulfilled.
 *
 * @returns false where the batch was stored before
 */
export async function storeBatch(
  batch: RecordBatch,
  context: BatchContext,
): Promise<boolean> {
  const cells = await countCells(batch, context);
  const transaction = context.database.transaction(written, "readwrite", {
    durability: "strict",
  }) as unknown as LogTransaction;
  const journal = transaction.objectStore("journal");
  const before = await journal.get(batch.recorder);
  const isNew = !before || before.lastBatch < batch.batch;
  if (isNew) {
    if (before && before.sessionId !== context.session.sessionId)
      noteOlderPage(context.session, batch.recorder);
    await addCells(transaction, context, cells);
    await addRows(transaction, batch, context);
    await addSession(transaction, batch, context);
    addEventsAndQuality(transaction, batch, context);
    if (batch.isLeaving) void journal.delete(batch.recorder);
    else
      void journal.put({
        recorder: batch.recorder,
        tabId: context.tabId,
        frameId: context.frameId,
        sessionId: context.session.sessionId,
        lastHeard: new Date(context.now).toISOString(),
        openFlagged: batch.openFlagged,
        openItems: batch.openItems,
        lastBatch: batch.batch,
      });
  }
  await transaction.done;
  return isNew;
}

async function addRows(
  transaction: LogTransaction,
  batch: RecordBatch,
  context: BatchContext,
) {
  const { participation, session, accounts, tabId, program } = context;
  const rows: ExposureRow[] = [];
  const firsts = transaction.objectStore("firsts");
  const labels = transaction.objectStore("labels");
  for (const recorded of batch.exposures) {
    const described = accounts.get(recorded.author);
    if (!described) continue;
    const where = {
      session_id: session.sessionId,
      ...placeNavigation(session, tabId, batch.recorder, recorded.nav),
    };
    const row = makeRow(recorded, described, participation, where, program);
    const { id, sameAs } = recorded;
    const key = firstKey({ ...row, exposure_id: sameAs ?? id });
    const first = await firsts.get(key);
    if (first === undefined) void firsts.put(id, key);
    rows.push({ ...row, repeat_of: first ?? "" });
    const label = makeLabel(described, recorded.at);
    if (
      !(await labels.getKey([
        label.author,
        label.registry_publisher,
        label.registry_version,
      ]))
    )
      void labels.put(label);
  }
  if (rows.length > 0) await appendIn(transaction, rows);
}

function addEventsAndQuality(
  transaction: LogTransaction,
  { batch, events, quality, registry: pageRegistry }: RecordBatch,
  { session, accounts, participation, registry, now }: BatchContext,
) {
  if (participation.study.record.events)
    for (const { at, author, exposure, place } of events)
      void transaction.objectStore("events").put({
        event_id: uuid(at),
        session_id: session.sessionId,
        exposure_id: exposure ?? "",
        at_utc: new Date(at).toISOString(),
        tz_offset_min: -new Date(at).getTimezoneOffset(),
        event: "card_opened",
        author,
        label_type: accounts.get(author)?.answer.entity.kind ?? "",
        place: place ?? "NA",
      });
  // Told once for each page; the store can be ahead of the index for the moment of an update.
  const mismatch = batch === 1 && registry && registry.version !== pageRegistry;
  for (const { type, at, place, exposures, items, detail } of [
    ...quality,
    ...(mismatch
      ? [
          {
            type: "registry_changed" as const,
            at: now,
            detail: String(pageRegistry),
          },
        ]
      : []),
  ] as typeof quality)
    void transaction.objectStore("quality").put({
      quality_id: uuid(at),
      session_id: session.sessionId,
      type,
      from_utc: new Date(at).toISOString(),
      to_utc: "",
      place: place ?? "",
      exposures_lost: exposures ?? 0,
      items_lost: items ?? 0,
      detail,
    });
}
