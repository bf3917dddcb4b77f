import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Account, Entity, Registry } from "@/data/entity";

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
    };
  };
}

export type Database = IDBPDatabase<LetterheadSchema>;

const version = 1;

/** Opens the database, and makes or upgrades it. Only the worker and the extension's own pages may. */
export function openDatabase(): Promise<Database> {
  return openDB<LetterheadSchema>("letterhead", version, {
    upgrade(database) {
      database.createObjectStore("entities", { keyPath: "id" });
      database.createObjectStore("accounts", { keyPath: "account.handle" });
      database.createObjectStore("sources");
      database.createObjectStore("never", { keyPath: "handle" });
      database.createObjectStore("registry");
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
