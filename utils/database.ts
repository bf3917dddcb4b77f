import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Account, Entity, Registry } from "@/data/entity";
import type { TufRole } from "@/data/tuf";

/** Everything that Letterhead keeps in the extension's own IndexedDB. */
export interface LetterheadSchema extends DBSchema {
  entities: { key: string; value: Entity };
  /** Accounts by canonical handle, with the entity that they belong to. */
  accounts: { key: string; value: { entityId: string; account: Account } };
  sources: { key: string; value: Registry["sources"][string] };
  never: { key: string; value: Registry["never"][number] };
  registry: {
    key: "current";
    value: Pick<Registry, "version" | "date" | "definitions"> & {
      accounts: number;
      entities: number;
      /** Hash of its canonical text. */
      sha256: string;
      /** Id of the feed that it came from; `package` where it came with the program. */
      origin: string;
    };
  };
  /** Metadata of the feed that was verified, as it came. */
  trusted: { key: TufRole; value: Uint8Array<ArrayBuffer> };
  /** The last registries, the current one included, in the order in which they became current. */
  versions: { key: number; value: KeptVersion };
}

/** A registry that is or was current, whole. */
export interface KeptVersion {
  readonly version: number;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly origin: string;
  readonly sha256: string;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

export type Database = IDBPDatabase<LetterheadSchema>;

const version = 2;

/**
 * Opens the database, and makes or upgrades it. Only the worker and the extension's own pages may.
 *
 * @param feed id of a feed that a person added, which has a database of its own
 */
export function openDatabase(feed?: string): Promise<Database> {
  return openDB<LetterheadSchema>(databaseName(feed), version, {
    upgrade(database, before) {
      if (before < 1) {
        database.createObjectStore("entities", { keyPath: "id" });
        database.createObjectStore("accounts", { keyPath: "account.handle" });
        database.createObjectStore("sources");
        database.createObjectStore("never", { keyPath: "handle" });
        database.createObjectStore("registry");
      }
      if (before < 2) {
        database.createObjectStore("trusted");
        database.createObjectStore("versions", { autoIncrement: true });
      }
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/** Deletes the database, where it cannot be opened or its feed is followed no more. */
export function dropDatabase(feed?: string): Promise<void> {
  return deleteDB(databaseName(feed));
}

/** Ids of the feeds that have a database of their own. */
export async function databasesOfFeeds(): Promise<string[]> {
  const start = databaseName("");
  const names = (await indexedDB.databases()).map(({ name = "" }) => name);
  return names
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length));
}

function databaseName(feed?: string): string {
  return feed === undefined ? "letterhead" : `letterhead-feed-${feed}`;
}
