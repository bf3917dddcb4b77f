import { kindIds, type KindId } from "@/data/kinds";
import {
  logSurfaces,
  roles,
  type LogSurface,
  type Role,
} from "@/data/log/closed-lists";
import type { Block } from "./block";

/** What a list shows of an exposure. */
export interface ListedExposure {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly tzOffsetMin: number;
  readonly surface: LogSurface;
  readonly kind: KindId;
  readonly role: Role;
  readonly author: string;
  readonly visibleMs: number;
  readonly attentionMs: number;
  readonly isView: boolean;
}

/** The same of a whole block: 26 bytes a row, so that a million rows can be looked through again and again. */
export interface CompactBlock {
  readonly at: Float64Array;
  readonly tzOffsetMin: Int16Array;
  readonly surface: Uint8Array;
  readonly kind: Uint8Array;
  readonly role: Uint8Array;
  /** Positions in a list of handles. */
  readonly author: Uint32Array;
  readonly visibleMs: Uint32Array;
  readonly attentionMs: Uint32Array;
  readonly isView: Uint8Array;
}

/** Handles by their positions, in the order in which they were met. */
export interface Handles {
  readonly list: readonly string[];
  readonly at: (handle: string) => number;
}

export function createHandles(): Handles {
  const list: string[] = [];
  const positions = new Map<string, number>();
  return {
    list,
    at(handle) {
      let position = positions.get(handle);
      if (position === undefined) {
        position = list.push(handle) - 1;
        positions.set(handle, position);
      }
      return position;
    },
  };
}

const positionIn = <Item>(list: readonly Item[]) => {
  const positions = new Map(list.map((item, at) => [item, at]));
  return (item: Item) => positions.get(item)!;
};
export const surfaceAt = positionIn(logSurfaces);
export const kindAt = positionIn(kindIds);
export const roleAt = positionIn(roles);

export function compact(block: Block, handles: Handles): CompactBlock {
  return {
    at: Float64Array.from(block.times("first_visible_utc")),
    tzOffsetMin: Int16Array.from(block.column("tz_offset_min")),
    surface: Uint8Array.from(block.column("surface"), surfaceAt),
    kind: Uint8Array.from(block.column("label_type"), kindAt),
    role: Uint8Array.from(block.column("role"), roleAt),
    author: Uint32Array.from(block.column("author"), handles.at),
    visibleMs: Uint32Array.from(block.column("visible_ms")),
    attentionMs: Uint32Array.from(block.column("attention_ms")),
    isView: Uint8Array.from(block.column("counted_as_view"), Number),
  };
}

export function listed(
  block: CompactBlock,
  position: number,
  { list }: Handles,
): ListedExposure {
  return {
    at: block.at[position]!,
    tzOffsetMin: block.tzOffsetMin[position]!,
    surface: logSurfaces[block.surface[position]!]!,
    kind: kindIds[block.kind[position]!]!,
    role: roles[block.role[position]!]!,
    author: list[block.author[position]!]!,
    visibleMs: block.visibleMs[position]!,
    attentionMs: block.attentionMs[position]!,
    isView: block.isView[position] === 1,
  };
}
