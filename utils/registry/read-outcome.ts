import type { Changes } from "@/data/feed";
import type { TufRole } from "@/data/tuf";
import { openDatabase } from "@/utils/database";
import { followedFeeds, readPackagedFeed } from "./feeds";
import { changesOf, readChanges } from "./sync/read-changes";

/**
 * What the followed feeds' signed lists of changes say of an account since a day (YYYY-MM-DD).
 *
 * @throws SyncFailure where a list cannot be fetched or does not hold
 */
export async function readOutcome(
  handle: string,
  since: string,
  fetch?: typeof globalThis.fetch,
): Promise<Changes> {
  const packaged = await readPackagedFeed();
  const found: Changes = [];
  for (const feed of await followedFeeds()) {
    const database = await openDatabase(
      feed.id === packaged?.id ? undefined : feed.id,
    );
    try {
      const id = (await database.get("accounts", handle))?.entityId;
      const trust = { read: (role: TufRole) => database.get("trusted", role) };
      const changes = await readChanges(feed, trust, fetch);
      found.push(...changesOf(changes, { handle, id }, since));
    } finally {
      database.close();
    }
  }
  return found;
}
