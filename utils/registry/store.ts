import type { Entity, Registry } from "@/data/entity";
import type { Database, KeptVersion } from "@/utils/database";
import { isLabelled } from "./index-entries";

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
  const { version, date, definitions, entities, sources, never } = registry;
  const accounts = entities.flatMap(accountsOf).sort(byLabelling);
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
  const writes: Promise<unknown>[] = [transaction.done];
  try {
    const store = {
      entities: transaction.objectStore("entities"),
      accounts: transaction.objectStore("accounts"),
      sources: transaction.objectStore("sources"),
      never: transaction.objectStore("never"),
      registry: transaction.objectStore("registry"),
      versions: transaction.objectStore("versions"),
    };
    for (const name of replaced) writes.push(store[name].clear());
    for (const entity of entities) writes.push(store.entities.put(entity));
    for (const { entityId, account } of accounts)
      writes.push(store.accounts.put({ entityId, account }));
    for (const [key, source] of Object.entries(sources))
      writes.push(store.sources.put(source, key));
    for (const entry of never) writes.push(store.never.put(entry));
    const current = {
      version,
      date,
      definitions,
      accounts: new Set(accounts.map(({ account }) => account.handle)).size,
      entities: new Set(entities.map(({ id }) => id)).size,
      sha256: kept.sha256,
      origin: kept.origin,
    };
    writes.push(store.registry.put(current, "current"));
    writes.push(store.versions.add(kept));
    const keys = await store.versions.getAllKeys();
    for (const key of keys.slice(0, -keptVersions))
      writes.push(store.versions.delete(key));
  } catch (error) {
    // Without this, what was written before the failure would be committed.
    void Promise.allSettled(writes);
    if (transaction.error === null) transaction.abort();
    throw error;
  }
  await Promise.all(writes);
}

function accountsOf(entity: Entity) {
  return entity.accounts
    .filter(({ platform }) => platform === "tiktok")
    .map((account) => ({
      account,
      entityId: entity.id,
      isLabelled: isLabelled(entity, account),
    }));
}

/** Of two entities with one handle the last is kept: as in the index, one that labels it. */
function byLabelling(
  one: ReturnType<typeof accountsOf>[number],
  other: ReturnType<typeof accountsOf>[number],
): number {
  return Number(one.isLabelled) - Number(other.isLabelled);
}
