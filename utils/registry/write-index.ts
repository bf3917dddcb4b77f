import { browser } from "@/utils/browser";
import type { Database } from "@/utils/database";
import { fromAddedFeeds } from "./added-feeds";
import { encodeIndex } from "./encode-index";
import type { IndexEntry } from "./index-form";
import { indexEntries } from "./index-entries";
import { sourcesOf } from "./index-sources";
import { indexSourcesKey, storedIndex } from "./keys";

/**
 * Writes the index that the pages hold, from the main registry and the feeds that a person added; where two name an
 * account, the first one's word stands on the badge, and the card tells both.
 */
export async function writeIndex(main: Database): Promise<void> {
  const current = await main.get("registry", "current");
  if (!current) throw new Error("There is no registry to make an index of.");
  const entries = new Map<string, IndexEntry>();
  const barred = new Set(await main.getAllKeys("never"));
  for (const entry of await entriesOf(main)) entries.set(entry.handle, entry);
  const added = (await fromAddedFeeds(readAdded)).flat();
  for (const feed of added)
    for (const entry of feed.entries)
      if (!entries.has(entry.handle) && !barred.has(entry.handle))
        entries.set(entry.handle, entry);
  const parts = encodeIndex([...entries.values()], current);
  // In one go, so that the parts are of one index, and of these sources, also where the browser ends meanwhile.
  await browser.storage.local.set({
    ...storedIndex(parts),
    [indexSourcesKey]: sourcesOf([current, ...added]),
  });
}

/** Nothing where the feed has sent nothing yet. */
async function readAdded(database: Database, { id }: { id: string }) {
  const current = await database.get("registry", "current");
  if (!current) return [];
  const { sha256 } = current;
  return [{ id, sha256, entries: await entriesOf(database) }];
}

async function entriesOf(database: Database): Promise<IndexEntry[]> {
  const [entities, never] = await Promise.all([
    database.getAll("entities"),
    database.getAll("never"),
  ]);
  return indexEntries({ entities, never });
}
