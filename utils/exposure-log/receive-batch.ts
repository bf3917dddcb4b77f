import { browser } from "@/utils/browser";
import type { RegistryDate } from "@/utils/messaging/protocol";
import type { RecordBatch } from "@/utils/messaging/record-batch";
import { aloneInLog } from "./alone-in-log";
import { cutBatch } from "./cut-batch";
import { openLogDatabase } from "./database";
import { findLostPages } from "./journal";
import type { DescribedAccount } from "./make-row";
import { isRecording, readParticipation, recordedUntil } from "./participation";
import {
  continueSession,
  createHasher,
  readSessionState,
  wasSwitchedOn,
  writeSessionState,
  type SessionState,
} from "./session-state";
import { storeBatch } from "./store-batch";
import { endIfOver } from "./take-part";

export interface BatchSender {
  readonly tabId: number;
  readonly frameId: number;
  readonly isPrivate: boolean;
}

export interface RegistryReading {
  readonly describe: (handle: string) => Promise<DescribedAccount | undefined>;
  registry(): Promise<
    (RegistryDate & { readonly accounts: number }) | undefined
  >;
  /** Settings that pages are labelled by, as text. */
  settings(): Promise<string>;
}

/**
 * Stores what a page recorded.
 *
 * @returns whether recording goes on; a page that is told otherwise stops
 * @throws Error where it could not be stored; the page keeps it and tries again
 */
export async function receiveBatch(
  told: RecordBatch,
  sender: BatchSender,
  reading: RegistryReading,
  toldAt = Date.now(),
): Promise<boolean> {
  await endIfOver(new Date(toldAt));
  return aloneInLog(async () => {
    const participation = await readParticipation();
    if (!participation || (sender.isPrivate && !participation.withPrivate))
      return false;
    const isOn = isRecording(participation);
    const until = recordedUntil(participation);
    const batch = isOn ? told : cutBatch(told, until);
    if (!batch) return forgetPage(told.recorder);
    const now = Math.min(toldAt, until);
    const old = await readSessionState();
    const session = continueSession(old, now, await wasSwitchedOn());
    forgetOldCells(session, now);
    const handles = new Set(
      [...batch.ends, ...batch.events].flatMap(({ author }) => author ?? []),
    );
    const flagged = new Set(
      batch.ends.flatMap(({ isFlagged, author }) =>
        isFlagged && author !== undefined ? author : [],
      ),
    );
    for (const { author } of batch.events) flagged.add(author);
    const accounts = new Map<string, DescribedAccount>();
    for (const handle of handles) {
      const described = flagged.has(handle) && (await reading.describe(handle));
      if (described) accounts.set(handle, described);
    }
    const database = await openLogDatabase();
    try {
      await findLostPages(database, batch.recorder, toldAt);
      await storeBatch(batch, {
        ...sender,
        database,
        participation,
        session,
        accounts,
        registry: await reading.registry(),
        browser: browserName(),
        program: browser.runtime.getManifest().version,
        settingsHash: await hashText(await reading.settings()),
        hash: await createHasher(session),
        now,
      });
      await writeSessionState(session);
    } finally {
      database.close();
    }
    return isOn;
  });
}

/** A page that goes on after the end has nothing to lose, and is told to stop. */
async function forgetPage(recorder: string): Promise<false> {
  const database = await openLogDatabase();
  await database.delete("journal", recorder);
  database.close();
  return false;
}

/** Cells are told within moments of their hour; what is older is not counted into any more. */
function forgetOldCells({ cells }: SessionState, now: number) {
  for (const key of Object.keys(cells)) {
    const [, hour = ""] = key.split(" ");
    if (now - Date.parse(hour) > 6 * 3_600_000) delete cells[key];
  }
}

function browserName(agent = navigator.userAgent): string {
  const match = /(Firefox|Edg|Chrome)\/(\d+)/.exec(agent);
  return match ? `${match[1]} ${match[2]}` : "other";
}

async function hashText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest(
    "SHA-256",
    new TextEncoder().encode(text),
  );
  return [...new Uint8Array(digest, 0, 8)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
