import { kindIds, kindOf, type KindGroup, type KindId } from "@/data/kinds";
import { logSurfaces, type LogSurface } from "@/data/log/closed-lists";
import type { PlaceTotals } from "./block-summary";

/** Views by surface and kind; what has none is left out. */
export interface TotalsByPlace {
  readonly surfaces: readonly LogSurface[];
  readonly kinds: readonly KindId[];
  readonly views: (surface: LogSurface, kind: KindId) => number;
  readonly viewsOfGroup: (surface: LogSurface, group: KindGroup) => number;
  readonly viewsOfKind: (kind: KindId) => number;
}

/** @param totals as `readTotals` gives them: with all surfaces and kinds */
export function totalsByPlace(totals: PlaceTotals): TotalsByPlace {
  const views = (surface: LogSurface, kind: KindId) =>
    totals.views[
      totals.surfaces.indexOf(surface) * totals.kinds.length +
        totals.kinds.indexOf(kind)
    ]!;
  const sum = (numbers: readonly number[]) =>
    numbers.reduce((total, each) => total + each, 0);
  const viewsOfKind = (kind: KindId) =>
    sum(logSurfaces.map((surface) => views(surface, kind)));
  return {
    surfaces: logSurfaces.filter((surface) =>
      kindIds.some((kind) => views(surface, kind) > 0),
    ),
    kinds: kindIds.filter((kind) => viewsOfKind(kind) > 0),
    views,
    viewsOfGroup: (surface, group) =>
      sum(
        kindIds
          .filter((kind) => kindOf(kind).group === group)
          .map((kind) => views(surface, kind)),
      ),
    viewsOfKind,
  };
}
