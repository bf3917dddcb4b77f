import type { Registry } from "@/data/entity";
import type { Database } from "@/utils/database";

/** Replaces the registry on this device in one transaction: readers see the old one or the new one, never a mixture. */
export async function storeRegistry(
  database: Database,
  registry: Registry,
): Promise<void> {
  const stores = [
    "entities",
    "accounts",
    "sources",
    "never",
    "registry",
  ] as const;
  const transaction = database.transaction(stores, "readwrite");
  for (const name of stores) void transaction.objectStore(name).clear();
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
  const { version, date, definitions } = registry;
  void transaction
    .objectStore("registry")
    .put({ version, date, definitions, accounts }, "current");
  await transaction.done;
}
