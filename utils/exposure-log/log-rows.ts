import type { RowFilter } from "@/data/log/row-filter";
import { takeTurns } from "@/utils/take-turns";
import {
  kindAt,
  listed,
  roleAt,
  surfaceAt,
  type CompactBlock,
  type ListedExposure,
} from "./compact-block";
import type { LogDatabase } from "./log-schema";
import { isBeyondTime, partOfHandle } from "./row-filter";
import { openPlaces, type Place } from "./row-places";
import { readBlock } from "./store";

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

/** Opens the list; of rows that were not read yet, nothing is held. */
export async function openLogRows(
  database: LogDatabase,
  now = new Date(),
): Promise<LogRows> {
  const { count, places, handles, placeAt, blockOf, load, loadBackwards } =
    await openPlaces(database);

  function row(position: number): ListedExposure | undefined {
    const place = places[placeAt(position)];
    const block = place && blockOf(place);
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
    const turn = takeTurns();
    for (let index = places.length - 1; index >= 0; index--) {
      const place = places[index]!;
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
      const waiting = blockOf(place) ? turn() : loadBackwards(index);
      if (waiting) {
        await waiting;
        signal.throwIfAborted();
        onProgress?.(count - start);
      }
      const block = blockOf(place);
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
    }
    signal.throwIfAborted();
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
    const turn = takeTurns();
    for (let index = 0; index < found.count; index++) {
      const position = found.positionOf(index);
      if (
        !place ||
        position < place.start ||
        position >= place.start + place.entry.count
      ) {
        const at = placeAt(position);
        place = places[at]!;
        const waiting = blockOf(place) ? turn() : loadBackwards(at);
        if (waiting) {
          await waiting;
          signal.throwIfAborted();
          onProgress?.(index);
        }
        block = blockOf(place);
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
      const wanted = new Set(positions.map((at) => places[placeAt(at)]!));
      await Promise.all([...wanted].map((place) => load([place])));
    },
    find,
    summarise,
    async idsOf(positions) {
      const ids = new Set<string>();
      for (const [place, chosen] of Map.groupBy(
        positions,
        (at) => places[placeAt(at)]!,
      )) {
        const block = await readBlock(database, place.entry.key);
        for (const position of chosen) {
          const at = position - place.start;
          const shown = row(position);
          // Another row may stand there by now, and must not go in its stead.
          if (
            block &&
            at < block.count &&
            block.column("author")[at] === shown?.author &&
            block.times("first_visible_utc")[at] === shown?.at
          )
            ids.add(block.column("exposure_id")[at]!);
        }
      }
      return ids;
    },
  };
}
