import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { ExposureRow } from "@/data/log/exposures";
import type { LogRows } from "@/data/log/tables";
import type { EncodedBlock } from "./block";
import type { BlockSummary } from "./block-summary";

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

/** Everything that was seen, registered or not. */
export interface SeenSums {
  /** Views: flagged + unflagged + undetermined. */
  readonly seen: number;
  readonly flagged: number;
  readonly unflagged: number;
  readonly undetermined: number;
  /** Views whose rows were deleted; they stay in flagged. */
  readonly redacted: number;
  /** Time with attention on the platform's pages. */
  readonly activeMs: number;
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
  sums: { key: "seen"; value: SeenSums };
}

export type LogDatabase = IDBPDatabase<LogSchema>;

/** A transaction that may write exposures. */
export type LogTransaction = IDBPTransaction<
  LogSchema,
  StoreNames<LogSchema>[],
  "readwrite"
>;
