import { defineBackground } from "wxt/utils/define-background";
import { browser } from "@/utils/browser";
import { logError } from "@/utils/logger";
import { serve } from "@/utils/messaging/serve";
import { checkRegistry, installRegistry } from "@/utils/registry/install";
import { lookUpEverywhere } from "@/utils/registry/lookup-feeds";
import { nextOf, syncFeeds } from "@/utils/registry/sync/sync-feeds";
import { relabelOpenTabs } from "@/utils/relabel-tabs";

const checkAlarm = "check-registry";
const syncAlarm = "sync-feeds";

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    void setUp().catch((error: unknown) => logError("set-up", error));
  });
  browser.runtime.onStartup.addListener(() => {
    check();
    sync();
  });
  browser.permissions.onAdded.addListener(() => void relabelOpenTabs());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === checkAlarm) check();
    if (name === syncAlarm) sync();
  });
  serve({
    lookup: ({ handle }) => lookUpEverywhere(handle),
    async openNote({ handle }) {
      const url = browser.runtime.getURL(
        `note.html?handle=${encodeURIComponent(handle)}`,
      );
      await browser.tabs.create({ url });
      return null;
    },
    async reportBrokenIndex() {
      await checkRegistry();
      return null;
    },
    updateNow: () => syncThenWait(true),
  });
});

async function setUp() {
  await installRegistry();
  await relabelOpenTabs();
  await browser.alarms.create(checkAlarm, { periodInMinutes: 24 * 60 });
  await syncThenWait(false);
}

function check() {
  checkRegistry().catch((error: unknown) => logError("registry check", error));
}

function sync() {
  syncThenWait(false).catch((error: unknown) => logError("sync", error));
}

/** Asks the feeds whose time has come, and sets the alarm for the next; without a feed there is no alarm. */
async function syncThenWait(isAsked: boolean) {
  const states = await syncFeeds({ isAsked });
  const when = nextOf(states);
  if (when === undefined) await browser.alarms.clear(syncAlarm);
  else await browser.alarms.create(syncAlarm, { when });
  return states;
}
