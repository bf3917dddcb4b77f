import type { Feed } from "@/data/feed";
import { openDatabase } from "@/utils/database";
import { readFeedChoices, readPackagedFeed } from "../feeds";
import { deviceStorage } from "./device-storage";
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
  readonly fetch?: typeof globalThis.fetch;
  readonly now?: () => number;
  readonly random?: () => number;
}

/** Feeds that are followed: the build's own first, then those that a person added; none while syncing is off. */
export async function followedFeeds(): Promise<Feed[]> {
  const { isOff, added } = await readFeedChoices();
  if (isOff) return [];
  const packaged = await readPackagedFeed();
  return packaged ? [packaged, ...added] : added;
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
    now = Date.now,
    random,
  }: SyncOptions & {
    isMain: boolean;
    keep: (state: RegistryFeedState) => Promise<void>;
  },
): Promise<void> {
  let shown = 0;
  const onProgress: Parameters<typeof updateFeed>[0]["onProgress"] = (
    step,
    bytes,
  ) => {
    if (now() - shown < 200) return;
    shown = now();
    void keep({ ...state, progress: { step, bytes } }).catch(() => {});
  };
  const main = await openDatabase();
  const own = isMain ? main : await openDatabase(feed.id);
  try {
    const { what, version, expires, bytes, requests } = await updateFeed({
      feed,
      storage: deviceStorage(own, feed, isMain ? undefined : main),
      now,
      onProgress,
      ...(fetch && { fetch }),
    });
    await keep({
      ...state,
      version,
      expires,
      confirmed: now(),
      failures: 0,
      next: nextTry(now(), 0, random),
      last: { ok: true, at: now(), what, bytes, requests },
    });
  } catch (error) {
    const failures = state.failures + 1;
    await keep({
      ...state,
      failures,
      next: nextTry(now(), failures, random),
      last: {
        ok: false,
        at: now(),
        reason: error instanceof SyncFailure ? error.reason : "internal",
        detail: error instanceof Error ? error.message : String(error),
      },
    });
  } finally {
    main.close();
    own.close();
  }
}
