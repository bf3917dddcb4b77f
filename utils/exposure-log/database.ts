import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { ExposureRow } from "@/data/log/exposures";
import { smallTables, type LogRows } from "@/data/log/tables";
import type { BlockSummary } from "./block-summary";
import type { EncodedBlock } from "./block";
import { addUpSums, seenKey, type SeenSums } from "./seen-sums";
import type { LogTransaction } from "./store";

/** A page that is recording, as it last told; what is left of it when it ends without a word. */
export interface JournalEntry {
  readonly recorder: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly sessionId: string;
  /** RFC 3339. */
  readonly lastHeard: string;
  /** Exposures in progress: of registered accounts, and altogether. */
  readonly openFlagged: number;
  readonly openItems: number;
  /** Number of the last batch that is stored; a batch that comes twice is stored once. */
  readonly lastBatch: number;
}

interface SmallStores {
  denominators: {
    key: [string, string, string, string];
    value: LogRows["denominators"];
  };
  sessions: { key: string; value: LogRows["sessions"] };
  labels: { key: [string, string, number]; value: LogRows["labels"] };
  registry_versions: {
    key: [string, number];
    value: LogRows["registry_versions"];
  };
  events: { key: string; value: LogRows["events"] };
  quality: { key: string; value: LogRows["quality"] };
  consents: { key: [string, string]; value: LogRows["consents"] };
}

/**
 * The log's own database, apart from the registry's: it goes when the log is deleted.
 *
 * Exposures stand in blocks of `blockSize` rows, column by column, in the order in which they were recorded; the
 * directory holds a summary of each block. The newest rows stand singly in the tail until a block is full.
 */
export interface LogSchema extends DBSchema, SmallStores {
  blocks: { key: number; value: EncodedBlock };
  directory: { key: number; value: BlockSummary };
  tail: { key: number; value: ExposureRow };
  /** The first exposure of each item, by role, handle and item id. */
  firsts: { key: string; value: string };
  journal: { key: string; value: JournalEntry };
  /** What denominators and sessions add up to; always as their rows are. */
  sums: { key: typeof seenKey; value: SeenSums };
}

export type LogDatabase = IDBPDatabase<LogSchema>;

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
