import { browser } from "@/utils/browser";
import { syncFeeds, nextOf } from "./sync-feeds";
import type { FeedStates } from "./feed-state";

export const syncAlarm = "sync-feeds";

/** The worker's syncing: runs that can be stopped, each followed by an alarm for the next; without a feed there is none. */
export function createSyncing() {
  let stopping = new AbortController();
  return {
    /** Asks the feeds whose time has come, or all of them. */
    async run(isAsked: boolean): Promise<FeedStates> {
      const states = await syncFeeds({ isAsked, signal: stopping.signal });
      const when = nextOf(states);
      if (when === undefined) await browser.alarms.clear(syncAlarm);
      else await browser.alarms.create(syncAlarm, { when });
      return states;
    },
    /** Ends the runs that were begun. */
    stop() {
      stopping.abort();
      stopping = new AbortController();
    },
  };
}
