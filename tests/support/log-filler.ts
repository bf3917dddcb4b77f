import { openLogDatabase } from "@/utils/exposure-log/database";
import { fillLog } from "./generate-log";

/** Runs in a page of the extension: fills its log with generated rows. */
export async function fillOwnLog(
  choices: Parameters<typeof fillLog>[1],
): Promise<void> {
  const database = await openLogDatabase();
  await fillLog(database, choices);
  database.close();
}

Object.assign(globalThis, { fillOwnLog });
