import type { Registry } from "@/data/entity";
import type { Database, KeptVersion } from "@/utils/database";

/** A registry with what has to be kept beside it. */
export interface StoredRegistry {
  readonly registry: Registry;
  readonly kept: KeptVersion;
}

/** How many registries are kept, the current one included, for a view as of an earlier day. */
export const keptVersions = 10;

/** Replaces the registry on this device in one transaction: readers see the old one or the new one, never a mixture. */
export async function storeRegistry(
  database: Database,
  { registry, kept }: StoredRegistry,
): Promise<void> {
  const replaced = [
    "entities",
    "accounts",
    "sources",
    "never",
    "registry",
  ] as const;
  const transaction = database.transaction(
    [...replaced, "versions"] as const,
    "readwrite",
  );
  for (const name of replaced) void transaction.objectStore(name).clear();
  let accounts = 0;
  for (const entity of registry.entities) {
    void transaction.objectStore("entities").put(entity);
    for (const account of entity.accounts) {
      if (account.platform !== "tiktok") continue;
      accounts++;
      void transaction
        .objectStore("accounts")
        .put({ entityId: entity.id, account });
    }
  }
  for (const [key, source] of Object.entries(registry.sources))
    void transaction.objectStore("sources").put(source, key);
  for (const entry of registry.never)
    void transaction.objectStore("never").put(entry);
  const { version, date, definitions, entities } = registry;
  const { sha256, origin } = kept;
  void transaction.objectStore("registry").put(
    {
      version,
      date,
      definitions,
      accounts,
      entities: entities.length,
      sha256,
      origin,
    },
    "current",
  );
  const versions = transaction.objectStore("versions");
  void versions.add(kept);
  const keys = await versions.getAllKeys();
  for (const key of keys.slice(0, -keptVersions)) void versions.delete(key);
  await transaction.done;
}
