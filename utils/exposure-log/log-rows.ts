import {
  compact,
  createHandles,
  kindAt,
  listed,
  roleAt,
  surfaceAt,
  type CompactBlock,
  type ListedExposure,
} from "./compact-block";
import type { LogDatabase } from "./database";
import { isBeyondTime, partOfHandle, type RowFilter } from "./row-filter";
import { listBlocks, readBlock, type BlockEntry } from "./store";

/** The rows that a filter leaves, newest first, each by its position in the log. */
export interface FoundRows {
  readonly count: number;
  positionOf(index: number): number;
}

/** What some rows have in common, in numbers. */
export interface RowsSummary {
  readonly rows: number;
  readonly views: number;
  readonly accounts: number;
  /** Milliseconds since 1970: when the first and the last of them began; none where there is no row. */
  readonly from?: number;
  readonly to?: number;
}

export interface Watch {
  readonly signal: AbortSignal;
  /** Told how many rows have been looked at. */
  readonly onProgress?: (rows: number) => void;
}

/** The exposures as they stood when the list was opened, to be read at any place. */
export interface LogRows {
  readonly count: number;
  /** RFC 3339: when the list was read. */
  readonly readAt: string;
  /** A row that has been read; `undefined` before. */
  row(position: number): ListedExposure | undefined;
  /** Reads the blocks that hold some positions. */
  load(positions: readonly number[]): Promise<void>;
  /** Rejects where `signal` is aborted. */
  find(filter: RowFilter, watch: Watch): Promise<FoundRows>;
  summarise(found: FoundRows, watch: Watch): Promise<RowsSummary>;
  idsOf(positions: readonly number[]): Promise<Set<string>>;
}

interface Place {
  readonly entry: BlockEntry;
  /** Position of its first row in the log. */
  readonly start: number;
}

/** Opens the list; of rows that were not read yet, nothing is held. */
export async function openLogRows(
  database: LogDatabase,
  now = new Date(),
): Promise<LogRows> {
  let count = 0;
  const places = (await listBlocks(database)).map((entry): Place => {
    const start = count;
    count += entry.count;
    return { entry, start };
  });
  const handles = createHandles();
  const read = new Map<Place, CompactBlock>();
  const reading = new Map<Place, Promise<CompactBlock | undefined>>();

  /** The last place that begins at or before a position. */
  function placeOf(position: number): Place | undefined {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]!.start <= position) low = middle + 1;
      else high = middle;
    }
    return places[low - 1];
  }

  async function loadPlace(place: Place): Promise<CompactBlock | undefined> {
    const known = read.get(place) ?? reading.get(place);
    if (known) return known;
    const work = readBlock(database, place.entry.key).then((block) => {
      reading.delete(place);
      // A block that changed meanwhile would move its rows: the list is opened anew then.
      if (!block || block.count < place.entry.count) return undefined;
      const compacted = compact(block, handles);
      read.set(place, compacted);
      return compacted;
    });
    reading.set(place, work);
    return work;
  }

  // The newest rows may become a block at any time.
  const last = places.at(-1);
  if (last?.entry.key === "tail") await loadPlace(last);

  function row(position: number): ListedExposure | undefined {
    const place = placeOf(position);
    const block = place && read.get(place);
    return block && listed(block, position - place.start, handles);
  }

  async function find(
    filter: RowFilter,
    { signal, onProgress }: Watch,
  ): Promise<FoundRows> {
    const from = filter.from ? Date.parse(filter.from) : -Infinity;
    const to = filter.to ? Date.parse(filter.to) : Infinity;
    const isWider = isBeyondTime(filter);
    if (!isWider && from === -Infinity && to === Infinity)
      return { count, positionOf: (index) => count - 1 - index };
    const part = partOfHandle(filter.account);
    const matching = new Map<number, boolean>();
    const isAccount = (at: number) => {
      let is = matching.get(at);
      if (is === undefined)
        matching.set(at, (is = handles.list[at]!.includes(part)));
      return is;
    };
    const surface = filter.surface && surfaceAt(filter.surface);
    const kind = filter.kind && kindAt(filter.kind);
    const role = filter.role && roleAt(filter.role);
    const found = new Uint32Array(count);
    let size = 0;
    for (const place of places.toReversed()) {
      const { entry, start } = place;
      const end = start + entry.count;
      if (Date.parse(entry.to) < from || Date.parse(entry.from) >= to) continue;
      const isInside =
        Date.parse(entry.from) >= from && Date.parse(entry.to) < to;
      if (isInside && !isWider) {
        for (let at = end - 1; at >= start; at--) found[size++] = at;
        continue;
      }
      // Where it is at hand, waiting would only give the turn away.
      const block = read.get(place) ?? (await loadPlace(place));
      signal.throwIfAborted();
      if (!block) continue;
      for (let at = entry.count - 1; at >= 0; at--)
        if (
          block.at[at]! >= from &&
          block.at[at]! < to &&
          (surface === "" || block.surface[at] === surface) &&
          (kind === "" || block.kind[at] === kind) &&
          (role === "" || block.role[at] === role) &&
          (part === "" || isAccount(block.author[at]!))
        )
          found[size++] = start + at;
      onProgress?.(count - start);
    }
    const kept = found.slice(0, size);
    return { count: size, positionOf: (index) => kept[index]! };
  }

  async function summarise(
    found: FoundRows,
    { signal, onProgress }: Watch,
  ): Promise<RowsSummary> {
    const accounts = new Set<number>();
    let views = 0;
    let from = Infinity;
    let to = -Infinity;
    let place: Place | undefined;
    let block: CompactBlock | undefined;
    for (let index = 0; index < found.count; index++) {
      const position = found.positionOf(index);
      if (
        !place ||
        position < place.start ||
        position >= place.start + place.entry.count
      ) {
        place = placeOf(position)!;
        block = read.get(place) ?? (await loadPlace(place));
        signal.throwIfAborted();
        onProgress?.(index);
      }
      if (!block) continue;
      const at = position - place.start;
      accounts.add(block.author[at]!);
      views += block.isView[at]!;
      from = Math.min(from, block.at[at]!);
      to = Math.max(to, block.at[at]!);
    }
    return {
      rows: found.count,
      views,
      accounts: accounts.size,
      ...(found.count > 0 && { from, to }),
    };
  }

  return {
    count,
    readAt: now.toISOString(),
    row,
    async load(positions) {
      const wanted = new Set(positions.map((at) => placeOf(at)!));
      await Promise.all([...wanted].map(loadPlace));
    },
    find,
    summarise,
    async idsOf(positions) {
      const ids = new Set<string>();
      for (const position of positions) {
        const place = placeOf(position);
        const block = place && (await readBlock(database, place.entry.key));
        const found =
          block && position - place.start < block.count
            ? block.row(position - place.start)
            : undefined;
        const shown = row(position);
        // Another row may stand there by now, and must not go in its stead.
        if (
          found &&
          found.author === shown?.author &&
          Date.parse(found.first_visible_utc) === shown.at
        )
          ids.add(found.exposure_id);
      }
      return ids;
    },
  };
}
