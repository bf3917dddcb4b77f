import type { Entity, Source } from "@/data/entity";
import type { Wanted } from "@/data/side-files";
import type { Database } from "@/utils/database";
import type { SearchIndex } from "./search";
import { toRecord, toWantedRecord, type EntityRecord } from "./search-records";

const batchSize = 500;

/**
 * Makes the search index of the registry on this device, in slices that leave the page able to answer.
 *
 * @param onProgress told how many entities have been read
 */
export async function loadSearch(
  database: Database,
  wanted: readonly Wanted[],
  languageTag: string,
  onProgress: (read: number) => void = () => {},
): Promise<SearchIndex> {
  const sources = await readSources(database);
  const entities: EntityRecord[] = [];
  for await (const batch of readEntities(database)) {
    for (const entity of batch)
      entities.push(toRecord(entity, sources, languageTag));
    onProgress(entities.length);
  }
  // By the folded name: a collator would need seconds for 100,000 of them.
  entities.sort((a, b) => (a.text < b.text ? -1 : 1));
  return { entities, wanted: wanted.map(toWantedRecord) };
}

/** In one transaction: a registry that is replaced meanwhile is never mixed in. */
async function* readEntities(database: Database): AsyncGenerator<Entity[]> {
  const store = database.transaction("entities").store;
  let range: IDBKeyRange | undefined;
  for (;;) {
    const batch = await store.getAll(range, batchSize);
    yield batch;
    if (batch.length < batchSize) return;
    range = IDBKeyRange.lowerBound(batch.at(-1)!.id, true);
  }
}

/** The bibliography on this device, by key. */
export async function readSources(
  database: Database,
): Promise<Record<string, Source>> {
  const { store } = database.transaction("sources");
  const [keys, values] = await Promise.all([
    store.getAllKeys(),
    store.getAll(),
  ]);
  return Object.fromEntries(keys.map((key, at) => [key, values[at]!]));
}
