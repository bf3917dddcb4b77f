import type { Block } from "./block";
import {
  compact,
  createHandles,
  type CompactBlock,
  type Handles,
} from "./compact-block";
import type { LogDatabase } from "./log-schema";
import { readAtOnce, readNear } from "./read-blocks";
import { listBlocks, readBlock, type BlockEntry } from "./store";

/** Where a block stands in the log. */
export interface Place {
  readonly entry: BlockEntry;
  /** Position of its first row in the log. */
  readonly start: number;
}

/** The blocks of the log as they stood when it was opened, to be read where rows are wanted. */
export interface RowPlaces {
  /** Of rows. */
  readonly count: number;
  /** From the oldest to the newest. */
  readonly places: readonly Place[];
  readonly handles: Handles;
  /** The last place that begins at or before a position, by its own among the places. */
  readonly placeAt: (position: number) => number;
  /** A block that was read; `undefined` before, and where it changed meanwhile. */
  readonly blockOf: (place: Place) => CompactBlock | undefined;
  /** Reads places that stand near each other. */
  readonly load: (wanted: readonly Place[]) => Promise<void>;
  /** Reads a place for who goes from the newest to the oldest: the next ones are read meanwhile. */
  readonly loadBackwards: (at: number) => Promise<void>;
}

/** Opens the places; of rows that were not read yet, nothing is held. */
export async function openPlaces(database: LogDatabase): Promise<RowPlaces> {
  let count = 0;
  const places = (await listBlocks(database)).map((entry): Place => {
    const start = count;
    count += entry.count;
    return { entry, start };
  });
  const handles = createHandles();
  const read = new Map<Place, CompactBlock>();
  const reading = new Map<Place, Promise<void>>();

  function placeAt(position: number): number {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]!.start <= position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function keep(place: Place, block: Block | undefined) {
    // A block that changed meanwhile would move its rows: the list is opened anew then.
    if (block && block.count >= place.entry.count)
      read.set(place, compact(block, handles));
  }

  async function load(wanted: readonly Place[]): Promise<void> {
    const missing = wanted.filter(
      (place) => !read.has(place) && !reading.has(place),
    );
    const full = missing.filter(({ entry }) => entry.key !== "tail");
    const work = readNear(
      database,
      full.map(({ entry }) => entry.key as number),
    )
      .then((blocks) => {
        for (const place of full)
          keep(place, blocks.get(place.entry.key as number));
      })
      .finally(() => {
        for (const place of full) reading.delete(place);
      });
    for (const place of full) reading.set(place, work);
    await Promise.all(wanted.flatMap((place) => reading.get(place) ?? []));
  }

  async function loadBackwards(at: number): Promise<void> {
    const before = (from: number) =>
      places.slice(Math.max(0, from + 1 - readAtOnce), Math.max(0, from + 1));
    const loading = load(before(at));
    load(before(at - readAtOnce)).catch(() => undefined);
    await loading;
  }

  // The newest rows may become a block at any time.
  const last = places.at(-1);
  if (last?.entry.key === "tail")
    keep(last, await readBlock(database, last.entry.key));

  return {
    count,
    places,
    handles,
    placeAt,
    blockOf: (place) => read.get(place),
    load,
    loadBackwards,
  };
}
