import { browser } from "@/utils/browser";
import type { JournalEntry, LogDatabase } from "./log-schema";
import { uuid } from "./uuid";

/** Milliseconds without a word after which a page is asked whether it is there. */
const silence = 60_000;

declare global {
  /** Set in the world of our scripts, which the page does not see, by a page that is recording. */
  var letterheadRecorder: string | undefined;
}

/**
 * Looks for pages that ended without a word, and writes down what was lost with them: what they had in progress when
 * they were last heard.
 *
 * @param except the page that is telling something now
 */
export async function findLostPages(
  database: LogDatabase,
  except: string | undefined,
  now = Date.now(),
): Promise<void> {
  for (const entry of await database.getAll("journal")) {
    const isQuiet = now - Date.parse(entry.lastHeard) > silence;
    if (entry.recorder === except || !isQuiet || (await isThere(entry)))
      continue;
    await writeLoss(database, entry);
  }
}

/** After the browser's start no page of before is there. */
export async function loseAllPages(database: LogDatabase): Promise<void> {
  for (const entry of await database.getAll("journal"))
    await writeLoss(database, entry);
}

/** A tab that was closed says so as it goes; what is left of it now is lost. */
export async function losePagesOf(
  database: LogDatabase,
  tabId: number,
): Promise<void> {
  for (const entry of await database.getAll("journal"))
    if (entry.tabId === tabId) await writeLoss(database, entry);
}

async function isThere({ tabId, frameId, recorder }: JournalEntry) {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => globalThis.letterheadRecorder,
    });
    return answer?.result === recorder;
  } catch {
    return false;
  }
}

async function writeLoss(
  database: LogDatabase,
  { recorder, sessionId, lastHeard, openFlagged, openItems }: JournalEntry,
) {
  const transaction = database.transaction(
    ["journal", "quality", "sessions"],
    "readwrite",
  );
  void transaction.objectStore("journal").delete(recorder);
  if (openItems > 0) {
    void transaction.objectStore("quality").put({
      quality_id: uuid(Date.now()),
      session_id: sessionId,
      type: "page_lost",
      from_utc: lastHeard,
      to_utc: "NA",
      place: "",
      exposures_lost: openFlagged,
      items_lost: openItems,
      detail: "",
    });
    const session = await transaction.objectStore("sessions").get(sessionId);
    if (session)
      void transaction
        .objectStore("sessions")
        .put({ ...session, gaps: session.gaps + 1 });
  }
  await transaction.done;
}
