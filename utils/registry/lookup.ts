import type { Entity } from "@/data/entity";
import type { Database } from "@/utils/database";
import type { AccountAnswer } from "@/utils/messaging/protocol";

/** Everything that the registry on this device knows about a canonical handle; `null` where it knows nothing. */
export async function lookUpAccount(
  database: Database,
  handle: string,
): Promise<AccountAnswer | null> {
  const [found, registry] = await Promise.all([
    database.get("accounts", handle),
    database.get("registry", "current"),
  ]);
  const entity = found && (await database.get("entities", found.entityId));
  if (!found || !entity || !registry) return null;
  const parent =
    entity.parent && (await database.get("entities", entity.parent));
  const parentName = parent && (parent.names.en ?? parent.names.mul);
  return {
    entity,
    account: found.account,
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
