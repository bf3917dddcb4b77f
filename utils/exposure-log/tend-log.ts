import { aloneInLog } from "./alone-in-log";
import { openLogDatabase } from "./database";
import type { LogDatabase, LogTransaction } from "./log-schema";
import { hourOf } from "./denominator-cell";
import { deleteExposures } from "./delete-rows";
import { findLostPages } from "./journal";
import { readParticipation } from "./participation";
import {
  addSums,
  changeSums,
  noSums,
  sumsOfCell,
  sumsOfSession,
  takeSums,
} from "./seen-sums";
import { endIfOver } from "./take-part";

export const tendAlarm = "tend-log";

/** Once a day: ends a study whose time is over, deletes what is past its retention, and looks for lost pages. */
export async function tendLog(now = new Date()): Promise<void> {
  const participation = await readParticipation();
  if (!participation) return;
  const { retentionDays } = participation.study;
  await endIfOver(now);
  const oldest = now.getTime() - retentionDays * 86_400_000;
  await aloneInLog(async () => {
    const database = await openLogDatabase();
    await findLostPages(database, undefined, now.getTime());
    await dropBefore(database, hourOf(new Date(oldest).toISOString()));
    database.close();
  });
}

/** Deletes everything of before an hour's start; the hours before it go whole, so that the sums still hold. */
export async function dropBefore(
  database: LogDatabase,
  to: string,
): Promise<void> {
  await deleteExposures(database, { to }, { isRetention: true });
  const transaction = database.transaction(
    ["denominators", "sessions", "events", "quality", "sums"],
    "readwrite",
  ) as unknown as LogTransaction;
  let dropped = noSums;
  const isOld = {
    denominators: (row: { hour_utc: string }) => row.hour_utc < to,
    sessions: (row: { end_utc: string }) => row.end_utc < to,
    events: (row: { at_utc: string }) => row.at_utc < to,
    quality: (row: { from_utc: string }) => row.from_utc < to,
  };
  const sumsOf = { denominators: sumsOfCell, sessions: sumsOfSession };
  for (const name of [
    "denominators",
    "sessions",
    "events",
    "quality",
  ] as const) {
    let cursor = await transaction.objectStore(name).openCursor();
    for (; cursor; cursor = await cursor.continue())
      if (isOld[name](cursor.value as never)) {
        void cursor.delete();
        if (name === "denominators" || name === "sessions")
          dropped = addSums(dropped, sumsOf[name](cursor.value as never));
      }
  }
  await changeSums(transaction, takeSums(noSums, dropped));
  await transaction.done;
}
