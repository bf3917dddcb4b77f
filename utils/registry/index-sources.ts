import { browser } from "@/utils/browser";
import type { Database } from "@/utils/database";
import { fromAddedFeeds } from "./added-feeds";
import { indexSourcesKey } from "./keys";

/**
 * What an index is made from, as it is stored beside it: the hash of the main registry, then id and hash of each added
 * feed's, in their order. Texts in a list, for storage may give an object's keys back in another order.
 */
type IndexSources = readonly string[];

interface Source {
  /** Of a feed that a person added; the main registry has none. */
  readonly id?: string;
  readonly sha256: string;
}

export const sourcesOf = (sources: readonly Source[]): IndexSources =>
  sources.map(({ id, sha256 }) => (id ? `${id} ${sha256}` : sha256));

/** Whether the index that is stored was made from what the databases hold now. */
export async function isOfThese(main: Database): Promise<boolean> {
  const stored = await readSources();
  const now = await Promise.all([sourceIn(main), addedSources()]);
  return JSON.stringify(stored) === JSON.stringify(sourcesOf(now.flat()));
}

/** Whether the pages label what an added feed lists; it may have been left out, or not be there yet. */
export async function isInIndex(id: string): Promise<boolean> {
  const stored = await readSources();
  return !!stored?.some((source) => source.startsWith(`${id} `));
}

async function readSources(): Promise<IndexSources | undefined> {
  const stored = await browser.storage.local.get(indexSourcesKey);
  return stored[indexSourcesKey] as IndexSources | undefined;
}

function addedSources(): Promise<Source[]> {
  return fromAddedFeeds((database, { id }) => sourceIn(database, id)).then(
    (found) => found.flat(),
  );
}

/** None where the feed has sent nothing yet. */
async function sourceIn(database: Database, id?: string): Promise<Source[]> {
  const current = await database.get("registry", "current");
  return current ? [{ ...(id && { id }), sha256: current.sha256 }] : [];
}
