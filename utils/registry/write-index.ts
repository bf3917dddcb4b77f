import { browser } from "@/utils/browser";
import { openDatabase, type Database } from "@/utils/database";
import { readFeedChoices } from "./feeds";
import { encodeIndex } from "./encode-index";
import type { IndexEntry } from "./index-form";
import { indexEntries } from "./index-entries";
import { storedIndex } from "./keys";

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
  const { added } = await readFeedChoices();
  for (const { id } of added) {
    const database = await openDatabase(id);
    for (const entry of await entriesOf(database))
      if (!entries.has(entry.handle) && !barred.has(entry.handle))
        entries.set(entry.handle, entry);
    database.close();
  }
  const parts = encodeIndex([...entries.values()], current);
  // In one go, so that the parts are of one index also where the browser ends meanwhile.
  await browser.storage.local.set(storedIndex(parts));
}

async function entriesOf(database: Database): Promise<IndexEntry[]> {
  const [entities, never] = await Promise.all([
    database.getAll("entities"),
    database.getAll("never"),
  ]);
  return indexEntries({ entities, never });
}
