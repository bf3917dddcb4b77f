import type { Feed } from "@/data/feed";
import { openDatabase, type Database } from "@/utils/database";
import { followedFeeds, readPackagedFeed } from "../feeds";
import { isInIndex } from "../index-sources";
import { deviceStorage, orFailure } from "./device-storage";
import { SyncFailure } from "./failure";
import {
  readFeedStates,
  writeFeedStates,
  type FeedStates,
  type RegistryFeedState,
} from "./feed-state";
import { isDue, nextTry } from "./schedule";
import { updateFeed } from "./update-feed";

export interface SyncOptions {
  /** Also the feeds whose time has not come. */
  readonly isAsked?: boolean;
  /** Ends the run; what was not asked yet keeps its time. */
  readonly signal?: AbortSignal;
  readonly fetch?: typeof globalThis.fetch;
  readonly now?: () => number;
  readonly random?: () => number;
}

/**
 * Brings every feed that is due up to date, one after the other and never two runs at once, and keeps what became of
 * it.
 *
 * @returns what is known about each feed, and when to come back
 */
export function syncFeeds(options: SyncOptions = {}): Promise<FeedStates> {
  return navigator.locks.request("sync", () => syncAll(options));
}

/** When the next feed is due; `undefined` where none is followed. */
export function nextOf(states: FeedStates): number | undefined {
  const times = Object.values(states).flatMap(({ next }) => next ?? []);
  return times.length ? Math.min(...times) : undefined;
}

async function syncAll(options: SyncOptions): Promise<FeedStates> {
  const { isAsked = false, now = Date.now } = options;
  const feeds = await followedFeeds();
  if (!feeds.length) return {};
  const packaged = await readPackagedFeed();
  const before = await readFeedStates();
  let states: FeedStates = Object.fromEntries(
    feeds.map(({ id, name }) => [id, { failures: 0, ...before[id], id, name }]),
  );
  const keep = async (state: RegistryFeedState) => {
    states = { ...states, [state.id]: state };
    await writeFeedStates(states);
  };
  for (const feed of feeds) {
    const state = states[feed.id]!;
    if (options.signal?.aborted) break;
    if (isAsked || isDue(state.next, now()))
      await syncOne(feed, state, {
        ...options,
        isMain: feed.id === packaged?.id,
        keep,
      });
  }
  return states;
}

async function syncOne(
  feed: Feed,
  { progress: _old, ...state }: RegistryFeedState,
  {
    isMain,
    keep,
    fetch,
    signal,
    now = Date.now,
    random,
  }: SyncOptions & {
    isMain: boolean;
    keep: (state: RegistryFeedState) => Promise<void>;
  },
): Promise<void> {
  let [shown, shownStep] = [0, ""];
  const onProgress: Parameters<typeof updateFeed>[0]["onProgress"] = (
    step,
    bytes,
  ) => {
    if (step === shownStep && now() - shown < 200) return;
    [shown, shownStep] = [now(), step];
    void keep({ ...state, progress: { step, bytes } }).catch(() => {});
  };
  const opened: Database[] = [];
  const open = (id?: string) =>
    orFailure(async () => {
      const database = await openDatabase(id);
      opened.push(database);
      return database;
    });
  try {
    const main = await open();
    const own = isMain ? main : await open(feed.id);
    const { what, version, date, expires, bytes, requests } = await updateFeed({
      feed,
      storage: deviceStorage(own, feed, isMain ? undefined : main),
      now,
      signal,
      onProgress,
      ...(fetch && { fetch }),
    });
    if (!isMain && !(await isInIndex(feed.id)))
      throw new SyncFailure(
        "storage",
        `What ${feed.name} lists is stored, but not in the index that pages read.`,
      );
    await keep({
      ...state,
      version,
      date,
      expires,
      confirmed: now(),
      failures: 0,
      next: nextTry(now(), 0, random),
      last: { ok: true, at: now(), what, bytes, requests },
    });
  } catch (error) {
    const reason = error instanceof SyncFailure ? error.reason : "internal";
    const isFailure = reason !== "cancelled";
    const failures = state.failures + Number(isFailure);
    await keep({
      ...state,
      failures,
      next: isFailure
        ? nextTry(now(), failures, random)
        : (state.next ?? nextTry(now(), 0, random)),
      last: {
        ok: false,
        at: now(),
        reason,
        detail: error instanceof Error ? error.message : String(error),
      },
    });
  } finally {
    for (const database of opened) database.close();
  }
}
