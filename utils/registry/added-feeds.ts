import type { Feed } from "@/data/feed";
import { openDatabase, type Database } from "@/utils/database";
import { logError } from "@/utils/logger";
import { readFeedChoices } from "./feeds";

/**
 * Reads from the database of each feed that a person added, in their order. One whose database does not open or cannot
 * be read is left out, so that it takes nothing from the others.
 */
export async function fromAddedFeeds<Result>(
  read: (database: Database, feed: Feed) => Promise<Result>,
): Promise<Result[]> {
  const { added } = await readFeedChoices();
  const results: Result[] = [];
  for (const feed of added)
    try {
      const database = await openDatabase(feed.id);
      results.push(await read(database, feed).finally(() => database.close()));
    } catch (error) {
      logLeftOut(feed, error);
    }
  return results;
}

export function logLeftOut({ name }: Pick<Feed, "name">, error: unknown): void {
  logError(`the feed "${name}" is left out`, error);
}
