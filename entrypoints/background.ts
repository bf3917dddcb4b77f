import { defineBackground } from "wxt/utils/define-background";
import { publicLink } from "@/utils/addresses";
import { browser } from "@/utils/browser";
import { cardLines } from "@/utils/card-lines";
import { openDatabase } from "@/utils/database";
import { keepLog } from "@/utils/exposure-log/keep-log";
import { logError } from "@/utils/logger";
import { serve } from "@/utils/messaging/serve";
import { openPage } from "@/utils/open-page";
import { readOwnEntry } from "@/utils/own-entry";
import {
  pageSettingsKey,
  readPageSettings,
  type PageSettings,
} from "@/utils/page-settings";
import { readWords } from "@/utils/read-words";
import { checkRegistry, installRegistry } from "@/utils/registry/install";
import { recordingKey } from "@/utils/recording";
import { readNames } from "@/utils/registry/read-names";
import { lookUpEverywhere } from "@/utils/registry/lookup-feeds";
import { renewSurfaceRules } from "@/utils/registry/surface-corrections";
import { createSyncing, syncAlarm } from "@/utils/registry/sync/create-syncing";
import { relabelOpenTabs } from "@/utils/relabel-tabs";
import { readSettings, writePageSettings } from "@/utils/settings-store";
import { shareText } from "@/utils/share-text";
import { showToolbarCount, showToolbarState } from "@/utils/toolbar";
import { readQuery } from "@/utils/tiktok/query";
import { nameMenu, offerLookups } from "@/utils/who-runs";

const checkAlarm = "check-registry";
const syncing = createSyncing();

export default defineBackground(() => {
  const log = keepLog({ describe, registry: readCurrent, settings }, tell);
  browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
    tell("set-up", setUp().then(log.setUp));
    if (reason === "install" && !temporary)
      tell("welcome", openPage("welcome"));
  });
  browser.runtime.onStartup.addListener(() => {
    tell("settings", writePageSettings());
    tell("toolbar", showToolbarState());
    tell("menu", nameMenu());
    check();
    sync();
  });
  browser.permissions.onAdded.addListener(() => {
    tell("tabs", relabelOpenTabs());
    tell("toolbar", showToolbarState());
  });
  browser.permissions.onRemoved.addListener(() =>
    tell("toolbar", showToolbarState()),
  );
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "managed") tell("settings", writePageSettings());
    const { oldValue, newValue } = changes[pageSettingsKey] ?? {};
    if (newValue || recordingKey in changes)
      tell("toolbar", showToolbarState());
    if (languageIn(oldValue) !== languageIn(newValue) && oldValue)
      tell("menu", nameMenu());
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === checkAlarm) check();
    if (name === syncAlarm) sync();
  });
  offerLookups((typed) => tell("look-up", openAnswer(typed)));
  serve({
    async lookup({ handle }) {
      const answer = await lookUpEverywhere(handle);
      const own = await readOwnEntry(handle);
      return answer && cardLines({ ...answer, own }, await readWords());
    },
    async shareText({ handle }) {
      const answer = await lookUpEverywhere(handle);
      if (!answer) throw new Error("The account is not in the registry.");
      return shareText(answer, await readWords(), publicLink(handle));
    },
    async openNote({ handle }) {
      tell("log", log.noteOpened(handle));
      await openPage("note", { handle });
      return null;
    },
    async openReport({ handle }) {
      await openPage("report", { handle });
      return null;
    },
    async reportCount(count, tabId) {
      if (tabId !== undefined) await showToolbarCount(tabId, count);
      return null;
    },
    record: log.record,
    async reportBrokenIndex() {
      await checkRegistry();
      return null;
    },
    updateNow: () => syncing.run(true),
    async stopUpdate() {
      syncing.stop();
      return null;
    },
  });
});

async function setUp() {
  await writePageSettings();
  await renewSurfaceRules();
  await installRegistry();
  await relabelOpenTabs();
  await showToolbarState();
  await prepareNames();
  await browser.alarms.create(checkAlarm, { periodInMinutes: 24 * 60 });
  await syncing.run(false);
}

/** So that the popup's first search by name need not make its text. */
async function prepareNames() {
  const database = await openDatabase();
  await readNames(database);
  database.close();
}

/** What the log keeps of a registered account. */
async function describe(handle: string) {
  const [answer, { settings }] = await Promise.all([
    lookUpEverywhere(handle),
    readSettings(),
  ]);
  return answer ? { answer, own: { ...settings.accounts[handle] } } : undefined;
}

async function readCurrent() {
  const database = await openDatabase();
  const current = await database.get("registry", "current");
  database.close();
  return current;
}

async function settings() {
  return JSON.stringify(await readPageSettings());
}

/** The note where the account is registered, otherwise the look-up, which says what there is to say. */
async function openAnswer(typed: string) {
  const query = readQuery(typed);
  const handle = query.type === "handle" ? query.handle : undefined;
  if (handle !== undefined && (await lookUpEverywhere(handle)))
    await openPage("note", { handle });
  else await openPage("popup", { q: handle ?? typed.slice(0, 200) });
}

/** The language that stored page settings name. */
function languageIn(stored: unknown): unknown {
  return (Object(stored) as Partial<PageSettings>).language;
}

function check() {
  tell("registry check", checkRegistry());
}

function tell(what: string, work: Promise<unknown>) {
  work.catch((error: unknown) => logError(what, error));
}

function sync() {
  tell("sync", syncing.run(false));
}
