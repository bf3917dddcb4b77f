import { kindIds, kindOf, type KindGroup, type KindId } from "@/data/kinds";
import { logSurfaces, type LogSurface } from "@/data/log/closed-lists";
import type { TotalsCell } from "./block-summary";

/** Views by surface and kind; what has none is left out. */
export interface TotalsByPlace {
  readonly surfaces: readonly LogSurface[];
  readonly kinds: readonly KindId[];
  views(surface: LogSurface, kind: KindId): number;
  viewsOfGroup(surface: LogSurface, group: KindGroup): number;
  viewsOfKind(kind: KindId): number;
}

export function totalsByPlace(cells: readonly TotalsCell[]): TotalsByPlace {
  const sums = new Map<string, number>();
  const add = (key: string, views: number) =>
    sums.set(key, (sums.get(key) ?? 0) + views);
  for (const { surface, label_type: kind, views } of cells) {
    add(`${surface} ${kind}`, views);
    add(`${surface} ${kindOf(kind).group}:`, views);
    add(surface, views);
    add(kind, views);
  }
  const sumOf = (key: string) => sums.get(key) ?? 0;
  return {
    surfaces: logSurfaces.filter((surface) => sumOf(surface) > 0),
    kinds: kindIds.filter((kind) => sumOf(kind) > 0),
    views: (surface, kind) => sumOf(`${surface} ${kind}`),
    viewsOfGroup: (surface, group) => sumOf(`${surface} ${group}:`),
    viewsOfKind: sumOf,
  };
}
