import { openDB } from "idb";
import { smallTables } from "@/data/log/tables";
import type { LogDatabase, LogSchema, LogTransaction } from "./log-schema";
import { addUpSums, seenKey } from "./seen-sums";

export const logDatabaseName = "exposure-log";

/** Whether there is a log at all: to look at it must not make one. */
export async function isLogKept(): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === logDatabaseName);
}

/** Opens the log, and makes it. Only the worker and the extension's own pages may. */
export function openLogDatabase(): Promise<LogDatabase> {
  return openDB<LogSchema>(logDatabaseName, 2, {
    async upgrade(database, version, _next, transaction) {
      if (version < 1) createStores(database);
      database.createObjectStore("sums");
      const sums = await addUpSums(transaction as unknown as LogTransaction);
      void transaction.objectStore("sums").put(sums, seenKey);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

function createStores(database: LogDatabase) {
  database.createObjectStore("blocks", { autoIncrement: true });
  database.createObjectStore("directory");
  database.createObjectStore("tail", { autoIncrement: true });
  database.createObjectStore("firsts");
  database.createObjectStore("journal", { keyPath: "recorder" });
  for (const { name, primaryKey } of smallTables) {
    const [first, ...others] = primaryKey;
    database.createObjectStore(name, {
      keyPath: others.length === 0 ? first : [...primaryKey],
    });
  }
}
