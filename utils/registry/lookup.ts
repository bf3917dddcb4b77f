import type { Account, Entity } from "@/data/entity";
import type { Database } from "@/utils/database";
import type { AccountAnswer } from "@/utils/messaging/protocol";

/** What the registry knows about an entity; with the account that was asked for, if it was found by one. */
export type EntityAnswer = Omit<AccountAnswer, "account"> & {
  readonly account?: Account;
};

/** Everything that the registry on this device knows about a canonical handle; `null` where it knows nothing. */
export async function lookUpAccount(
  database: Database,
  handle: string,
): Promise<AccountAnswer | null> {
  const found = await database.get("accounts", handle);
  const answer = found && (await lookUpEntity(database, found.entityId));
  return answer ? { ...answer, account: found.account } : null;
}

/** Everything that the registry on this device knows about an entity; `null` where there is none of this id. */
export async function lookUpEntity(
  database: Database,
  id: string,
): Promise<EntityAnswer | null> {
  const [entity, registry] = await Promise.all([
    database.get("entities", id),
    database.get("registry", "current"),
  ]);
  if (!entity || !registry) return null;
  const parent =
    entity.parent && (await database.get("entities", entity.parent));
  const parentName = parent && (parent.names.en ?? parent.names.mul);
  return {
    entity,
    ...(parentName && { parentName }),
    sources: await sourcesOf(database, entity),
    registry,
  };
}

async function sourcesOf(database: Database, { evidence }: Entity) {
  const keys = [...new Set(evidence.map(({ source }) => source))];
  const found = await Promise.all(
    keys.map(async (key) => [key, await database.get("sources", key)] as const),
  );
  return Object.fromEntries(
    found.flatMap(([key, source]) => (source ? [[key, source]] : [])),
  );
}
