import type { ExposureRow } from "@/data/log/exposures";
import { blockOf, type Block } from "./block";
import type { LogDatabase } from "./log-schema";
import { LabelUses } from "./label-uses";
import { lookBack } from "./look-back";
import { mayHold, select, type Selection } from "./selection";
import { readBlocks } from "./read-blocks";
import { tablePages } from "./store";

/** What has to be known of the whole log before some of it goes, so that the rest can go block by block. */
export interface DeletionPlan {
  /** Blocks that lose rows, the newest first. */
  readonly keys: readonly number[];
  /** Blocks with rows that stay and repeat an exposure, by its id. */
  readonly repeats: ReadonlyMap<string, readonly BlockKey[]>;
  readonly events: EventKeys;
  readonly labels: LabelUses;
}

/** Keys of events: of those at an exposure by its id, of the others by the account. */
interface EventKeys {
  readonly byExposure: ReadonlyMap<string, readonly string[]>;
  readonly byAuthor: ReadonlyMap<string, readonly string[]>;
}

type BlockKey = number | "tail";

export interface DeletionWatch {
  readonly signal?: AbortSignal;
  /** Told the share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Reads what a deletion needs; nothing of the log is changed. A block and what repeats it are held, no rows. */
export async function planDeletion(
  database: LogDatabase,
  selection: Selection,
  tail: readonly ExposureRow[],
  { signal, onProgress }: DeletionWatch,
): Promise<DeletionPlan> {
  const { store } = database.transaction("directory");
  const [keys, summaries] = await Promise.all([
    store.getAllKeys(),
    store.getAll(),
  ]);
  const summaryOf = new Map(keys.map((key, at) => [key, summaries[at]!]));
  const first = summaries.findIndex((each) => mayHold(each, selection));
  // What repeats an exposure was recorded after it: before the first block nothing can.
  const read = first < 0 ? [] : keys.slice(first);
  const losing: number[] = [];
  const repeats = new Map<string, BlockKey[]>();
  const labels = new LabelUses();
  let done = 0;
  for await (const [key, block] of readBlocks(database, read)) {
    signal?.throwIfAborted();
    const going = mayHold(summaryOf.get(key)!, selection)
      ? select(block, selection)
      : [];
    if (going.length > 0) losing.unshift(key);
    labels.note(block, going);
    if (losing.length > 0) noteRepeats(block, going, key, repeats);
    onProgress?.(++done / read.length);
  }
  const newest = blockOf(tail);
  const going = select(newest, selection);
  noteRepeats(newest, going, "tail", repeats);
  labels.note(newest, going);
  const older = keys.slice(0, first < 0 ? keys.length : first);
  await lookBack(
    database,
    older.map((key) => ({ key, summary: summaryOf.get(key)! })),
    labels,
    signal,
  );
  const events = await eventKeys(database);
  return { keys: losing, repeats, events, labels };
}

function noteRepeats(
  block: Block,
  going: readonly number[],
  key: BlockKey,
  repeats: Map<string, BlockKey[]>,
) {
  const goes = new Set(going);
  for (const [at, id] of block.column("repeat_of").entries()) {
    if (id === "" || id === "REDACTED" || goes.has(at)) continue;
    const known = repeats.get(id);
    if (!known) repeats.set(id, [key]);
    else if (known.at(-1) !== key) known.push(key);
  }
}

async function eventKeys(database: LogDatabase): Promise<EventKeys> {
  const byExposure = new Map<string, string[]>();
  const byAuthor = new Map<string, string[]>();
  for await (const page of tablePages(database, "events"))
    for (const { exposure_id, event_id, author } of page) {
      const [keys, key] =
        exposure_id === "" ? [byAuthor, author] : [byExposure, exposure_id];
      const known = keys.get(key);
      if (known) known.push(event_id);
      else keys.set(key, [event_id]);
    }
  return { byExposure, byAuthor };
}
