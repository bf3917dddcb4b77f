import { browser } from "@/utils/browser";
import { logError } from "@/utils/logger";
import type { Handlers } from "@/utils/messaging/serve";
import { settingsKey } from "@/utils/settings-store";
import { aloneInLog } from "./alone-in-log";
import { applyAlarm, applyParticipation } from "./apply-participation";
import { openLogDatabase } from "./database";
import { losePagesOf, loseAllPages } from "./journal";
import { participationKey, readParticipation } from "./participation";
import { receiveBatch, type RegistryReading } from "./receive-batch";
import { hidingsIn, recordEvent } from "./record-events";
import { tendAlarm, tendLog } from "./tend-log";

/** Milliseconds that a tab's last word may take after the tab is gone. */
const lastWord = 2000;

/**
 * The worker's part of recording: follows the participation, and does nothing at all where there is none. Listeners
 * are added at once, as a worker must.
 */
export function keepLog(
  reading: RegistryReading,
  tell: (what: string, work: Promise<unknown>) => void,
): Pick<Handlers, "record"> & {
  /** After an installation or update, which forgets registered scripts. */
  setUp: () => Promise<void>;
  noteOpened: (handle: string) => Promise<void>;
} {
  browser.runtime.onStartup.addListener(() => tell("log", start()));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== "local") return;
    if (participationKey in changes) tell("study", setUp());
    const settings = changes[settingsKey];
    if (settings)
      for (const { event, author } of hidingsIn(
        settings.oldValue,
        settings.newValue,
      ))
        tell("log", recordEvent(event, author, reading.describe));
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === applyAlarm) tell("study", applyParticipation());
    if (name === tendAlarm) tell("log", tendLog());
  });
  browser.tabs.onRemoved.addListener((tabId) =>
    setTimeout(() => tell("log", lose(tabId)), lastWord),
  );

  return {
    setUp,
    noteOpened: (handle) =>
      recordEvent("note_opened", handle, reading.describe),
    async record(batch, tabId, page) {
      if (tabId === undefined) throw new Error("A page that records is a tab.");
      try {
        return {
          isRecording: await receiveBatch(batch, { tabId, ...page }, reading),
        };
      } catch (error) {
        // The page keeps the batch, and writes down why when it can be stored.
        logError("log", error);
        return {
          isRecording: true,
          error: error instanceof Error ? error.name : "Error",
        };
      }
    },
  };
}

async function setUp() {
  await applyParticipation();
  if (await readParticipation())
    await browser.alarms.create(tendAlarm, {
      delayInMinutes: 1,
      periodInMinutes: 24 * 60,
    });
  else await browser.alarms.clear(tendAlarm);
}

async function start() {
  if (!(await readParticipation())) return;
  await aloneInLog(async () => {
    const database = await openLogDatabase();
    await loseAllPages(database);
    database.close();
  });
  await applyParticipation();
  await tendLog();
}

async function lose(tabId: number) {
  if (!(await readParticipation())) return;
  await aloneInLog(async () => {
    const database = await openLogDatabase();
    await losePagesOf(database, tabId);
    database.close();
  });
}
