import { browser } from "@/utils/browser";
import { followedFeeds } from "../feeds";
import { checkRegistry } from "../install";
import type { FeedStates } from "./feed-state";
import { nextOf, syncFeeds } from "./sync-feeds";

export const syncAlarm = "sync-feeds";

/** Minutes after which a run that was cut off is taken up again. */
const takenUpAfter = 5;

/** The worker's syncing: runs that can be stopped, each followed by an alarm for the next; without a feed there is none. */
export function createSyncing() {
  let stopping = new AbortController();
  return {
    /** Asks the feeds whose time has come, or all of them. */
    async run(isAsked: boolean): Promise<FeedStates> {
      const { signal } = stopping;
      if ((await followedFeeds()).length > 0) {
        // The browser may end the worker in the middle; then this is the alarm that is left.
        await browser.alarms.create(syncAlarm, {
          delayInMinutes: takenUpAfter,
        });
        // What an earlier run was cut off from bringing to the pages.
        await checkRegistry();
      }
      const states = await syncFeeds({ isAsked, signal });
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
