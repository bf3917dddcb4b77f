import { defineBackground } from "wxt/utils/define-background";
import { browser } from "@/utils/browser";
import { openDatabase } from "@/utils/database";
import { logError } from "@/utils/logger";
import { serve } from "@/utils/messaging/serve";
import { checkRegistry, installRegistry } from "@/utils/registry/install";
import { lookUpAccount } from "@/utils/registry/lookup";
import { relabelOpenTabs } from "@/utils/relabel-tabs";

const checkAlarm = "check-registry";

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    void setUp().catch((error: unknown) => logError("set-up", error));
  });
  browser.runtime.onStartup.addListener(check);
  browser.permissions.onAdded.addListener(() => void relabelOpenTabs());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === checkAlarm) check();
  });
  serve({
    async lookup({ handle }) {
      const database = await openDatabase();
      try {
        return await lookUpAccount(database, handle);
      } finally {
        database.close();
      }
    },
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
  });
});

async function setUp() {
  await installRegistry();
  await relabelOpenTabs();
  await browser.alarms.create(checkAlarm, { periodInMinutes: 24 * 60 });
}

function check() {
  checkRegistry().catch((error: unknown) => logError("registry check", error));
}
