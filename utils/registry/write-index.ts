import type { Feed } from "@/data/feed";
import { browser } from "@/utils/browser";
import type { Database } from "@/utils/database";
import { fromAddedFeeds, logLeftOut } from "./added-feeds";
import { readParts } from "./check-index";
import { encodeIndex } from "./encode-index";
import type { IndexEntry } from "./index-form";
import { indexEntries } from "./index-entries";
import { sourcesOf } from "./index-sources";
import { indexSourcesKey, storedIndex } from "./keys";

interface Labelling {
  readonly sha256: string;
  readonly entries: readonly IndexEntry[];
}
type AddedLabelling = Labelling & Pick<Feed, "id" | "name">;

/**
 * Writes the index that the pages hold, from the main registry and the feeds that a person added; where two name an
 * account, the first one's word stands on the badge, and the card tells both. Where the browser has no room for all of
 * it, the feeds that add most are left out one after the other, never the main registry.
 */
export async function writeIndex(main: Database): Promise<void> {
  const current = await main.get("registry", "current");
  if (!current) throw new Error("There is no registry to make an index of.");
  const registry = { ...current, entries: await entriesOf(main) };
  const named = new Set(registry.entries.map(({ handle }) => handle));
  for (const handle of await main.getAllKeys("never")) named.add(handle);
  let added = (
    await fromAddedFeeds((database, feed) => readAdded(database, feed, named))
  ).flat();
  for (;;)
    try {
      return await storeIndex(registry, added);
    } catch (error) {
      const [most] = added.toSorted(
        (one, other) => other.entries.length - one.entries.length,
      );
      if (!most || !/quota/i.test(String(error))) throw error;
      logLeftOut(most, error);
      added = added.filter((feed) => feed !== most);
    }
}

async function storeIndex(
  registry: Labelling & { version: number; date: string },
  added: readonly AddedLabelling[],
): Promise<void> {
  const entries = new Map<string, IndexEntry>();
  for (const entry of registry.entries) entries.set(entry.handle, entry);
  for (const feed of added)
    for (const entry of feed.entries)
      if (!entries.has(entry.handle)) entries.set(entry.handle, entry);
  const all = [...entries.values()];
  const before = await readParts();
  const parts = encodeIndex(all, registry);
  const isThere = parts.every((part, at) => part === before[at]);
  // Pages listen to the first part, and Chromium tells only of values that changed: where another part is made good,
  // the first has to differ too.
  const hasOldFirst = !isThere && parts[0] === before[0];
  const told = hasOldFirst ? encodeIndex(all, registry, true) : parts;
  // In one go, so that the parts are of one index, and of these sources, also where the browser ends meanwhile.
  await browser.storage.local.set({
    ...(!isThere && storedIndex(told)),
    [indexSourcesKey]: sourcesOf([registry, ...added]),
  });
}

/**
 * What a feed adds; nothing where it has sent nothing yet.
 *
 * @param named handles that the main registry labels, or that nobody may
 */
async function readAdded(
  database: Database,
  { id, name }: Feed,
  named: ReadonlySet<string>,
): Promise<AddedLabelling[]> {
  const current = await database.get("registry", "current");
  if (!current) return [];
  const entries = await entriesOf(database);
  return [
    {
      id,
      name,
      sha256: current.sha256,
      entries: entries.filter(({ handle }) => !named.has(handle)),
    },
  ];
}

async function entriesOf(database: Database): Promise<IndexEntry[]> {
  const [entities, never] = await Promise.all([
    database.getAll("entities"),
    database.getAll("never"),
  ]);
  return indexEntries({ entities, never });
}
