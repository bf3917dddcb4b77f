import type { Feed } from "@/data/feed";
import { openDatabase, type Database } from "@/utils/database";
import { readFeedChoices } from "./feeds";

/** Reads from the database of each feed that a person added, in their order. */
export async function fromAddedFeeds<Result>(
  read: (database: Database, feed: Feed) => Promise<Result>,
): Promise<Result[]> {
  const { added } = await readFeedChoices();
  const results: Result[] = [];
  for (const feed of added) {
    const database = await openDatabase(feed.id);
    results.push(await read(database, feed).finally(() => database.close()));
  }
  return results;
}
