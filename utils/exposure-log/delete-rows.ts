import type { ExposureRow } from "@/data/log/exposures";
import { encodeBlock, openBlock } from "./block";
import { summarise } from "./block-summary";
import type { LogDatabase } from "./database";
import { exposureStores, type LogTransaction, type TimeRange } from "./store";
import { denominatorKey } from "./denominator-cell";
import { firstKey } from "./first-key";
import { uuid } from "./uuid";

/** Which exposures to delete: those of the ids, of the range, and that pass `where`; all three where given. */
export interface Selection extends TimeRange {
  readonly ids?: ReadonlySet<string>;
  readonly where?: (row: ExposureRow) => boolean;
  /** Whether their time is over: they are not counted as deleted by the participant. */
  readonly isRetention?: boolean;
}

const deletedFrom = [
  ...exposureStores,
  "firsts" as const,
  "events" as const,
  "denominators" as const,
  "quality" as const,
  "consents" as const,
];

/**
 * Deletes exposures for the participant, with the events at them. What was deleted is counted, not kept: in the
 * denominators (`redacted`), in `quality` and in the consent; rows that repeat a deleted one say REDACTED.
 *
 * @returns how many rows are gone
 */
export async function deleteExposures(
  database: LogDatabase,
  selection: Selection,
  now = new Date(),
): Promise<number> {
  const transaction = database.transaction(
    deletedFrom,
    "readwrite",
  ) as unknown as LogTransaction;
  const gone = new Map<string, ExposureRow>();
  const sift = (rows: readonly ExposureRow[]) =>
    siftRows(rows, selection, gone);
  for (const key of await transaction.objectStore("directory").getAllKeys())
    await siftBlock(transaction, key, selection, gone, sift);
  const tail = transaction.objectStore("tail");
  const sifted = sift(await tail.getAll());
  if (sifted) {
    await tail.clear();
    for (const row of sifted) void tail.add(row);
  }
  if (gone.size > 0) {
    await dropEvents(transaction, gone);
    dropFirsts(transaction, gone);
    if (!selection.isRetention) await account(transaction, gone, now);
  }
  await transaction.done;
  return gone.size;
}

/** The rows that stay, or `undefined` where nothing changes. */
function siftRows(
  rows: readonly ExposureRow[],
  { from = "", to = "~", ids, where }: Selection,
  gone: Map<string, ExposureRow>,
): ExposureRow[] | undefined {
  let isChanged = false;
  const staying: ExposureRow[] = [];
  for (const row of rows) {
    const at = row.first_visible_utc;
    const isGone =
      at >= from &&
      at < to &&
      (!ids || ids.has(row.exposure_id)) &&
      (!where || where(row));
    if (isGone) gone.set(row.exposure_id, row);
    const isRepeat = !isGone && gone.has(row.repeat_of);
    if (isGone || isRepeat) isChanged = true;
    if (!isGone)
      staying.push(isRepeat ? { ...row, repeat_of: "REDACTED" } : row);
  }
  return isChanged ? staying : undefined;
}

async function siftBlock(
  transaction: LogTransaction,
  key: number,
  { from = "", to = "~", ids, where }: Selection,
  gone: ReadonlyMap<string, ExposureRow>,
  sift: (rows: readonly ExposureRow[]) => ExposureRow[] | undefined,
) {
  const summary = await transaction.objectStore("directory").get(key);
  if (!summary) return;
  const mayHold = summary.to >= from && summary.from < to;
  if (!mayHold && gone.size === 0) return;
  const stored = await transaction.objectStore("blocks").get(key);
  if (!stored) return;
  const block = openBlock(stored);
  // To look for ids alone, two columns are enough.
  if (
    (!mayHold || (ids && !where)) &&
    !block.column("exposure_id").some((id) => mayHold && ids?.has(id)) &&
    !block.column("repeat_of").some((id) => gone.has(id))
  )
    return;
  const staying = sift(block.rows());
  if (!staying) return;
  if (staying.length === 0) {
    void transaction.objectStore("blocks").delete(key);
    void transaction.objectStore("directory").delete(key);
    return;
  }
  void transaction.objectStore("blocks").put(encodeBlock(staying), key);
  void transaction.objectStore("directory").put(summarise(staying), key);
}

async function account(
  transaction: LogTransaction,
  gone: ReadonlyMap<string, ExposureRow>,
  now: Date,
) {
  await countRedacted(transaction, gone);
  for (const consent of await transaction.objectStore("consents").getAll())
    void transaction.objectStore("consents").put({
      ...consent,
      rows_deleted:
        consent.rows_deleted +
        [...gone.values()].filter(
          ({ participant_id }) => participant_id === consent.participant_id,
        ).length,
    });
  void transaction.objectStore("quality").put({
    quality_id: uuid(now.getTime()),
    session_id: "",
    type: "rows_deleted",
    from_utc: now.toISOString(),
    to_utc: "",
    place: "",
    exposures_lost: gone.size,
    items_lost: 0,
    detail: "",
  });
}

async function countRedacted(
  transaction: LogTransaction,
  gone: ReadonlyMap<string, ExposureRow>,
) {
  const counts = new Map<string, { views: number; brief: number }>();
  for (const row of gone.values()) {
    const key = denominatorKey(row).join(" ");
    const count = counts.get(key) ?? { views: 0, brief: 0 };
    if (row.counted_as_view) count.views++;
    else count.brief++;
    counts.set(key, count);
  }
  const denominators = transaction.objectStore("denominators");
  for (const [key, { views, brief }] of counts) {
    const cell = await denominators.get(
      key.split(" ") as [string, string, string, string],
    );
    if (cell)
      void denominators.put({
        ...cell,
        redacted: cell.redacted + views,
        brief_redacted: cell.brief_redacted + brief,
      });
  }
}

async function dropEvents(
  transaction: LogTransaction,
  gone: ReadonlyMap<string, ExposureRow>,
) {
  let cursor = await transaction.objectStore("events").openCursor();
  for (; cursor; cursor = await cursor.continue())
    if (gone.has(cursor.value.exposure_id)) void cursor.delete();
}

function dropFirsts(
  transaction: LogTransaction,
  gone: ReadonlyMap<string, ExposureRow>,
) {
  for (const row of gone.values())
    if (row.repeat_of === "")
      void transaction.objectStore("firsts").delete(firstKey(row));
}

/** Deletes the whole log, with everything that was counted. */
export async function deleteEverything(database: LogDatabase): Promise<void> {
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores, "readwrite");
  for (const name of stores) void transaction.objectStore(name).clear();
  await transaction.done;
}
