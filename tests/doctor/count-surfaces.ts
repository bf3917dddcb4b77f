import { badgeClass } from "@/utils/tiktok/badge";
import type { Surface } from "@/utils/tiktok/surface";
import type { Author } from "./claims";
import { collectGaps } from "./collect-gaps";
import { isShown } from "./is-shown";
import type { Examination, SurfaceCounts } from "./report";

const anyBadge = `.${badgeClass}`;

/**
 * Compares authors and badges, surface by surface: each account of a block is due one badge, beside one of the
 * elements that name it.
 */
export function countSurfaces(
  document: Document,
  authors: readonly Author[],
  surfaces: readonly Surface[],
): Pick<Examination, "surfaces" | "missing" | "stray"> {
  const missing = collectGaps();
  const stray = collectGaps();
  const counted: SurfaceCounts[] = [];
  for (const surface of surfaces) {
    const groups = groupByAccount(
      authors.filter((author) => author.surface === surface),
    );
    const badges = [
      ...document.querySelectorAll<HTMLElement>(
        `${anyBadge}[data-letterhead-surface="${surface.name}"]`,
      ),
    ];
    const owned = new Set<Element>();
    for (const group of groups) {
      const badge = badges.find((one) => !owned.has(one) && isOf(group, one));
      if (badge) owned.add(badge);
      else missing.add(group[0]!.element, group[0]!.handle);
    }
    for (const badge of badges)
      if (!owned.has(badge)) stray.add(badge, badge.dataset.letterhead ?? "");
    if (groups.length + badges.length > 0)
      counted.push({
        surface: surface.name,
        blocks: new Set(groups.map(([first]) => first?.block)).size,
        handles: groups.length,
        badges: badges.length,
        shown: badges.filter(isShown).length,
      });
  }
  return { surfaces: counted, missing: missing.list(), stray: stray.list() };
}

function isOf(group: readonly Author[], badge: HTMLElement): boolean {
  return group.some(
    ({ element, handle, surface, block }) =>
      badge.dataset.letterhead === handle &&
      [element, ...placesIn(block, surface)].some((place) =>
        isBeside(badge, place),
      ),
  );
}

/** The authors that share a block and a handle. */
function groupByAccount(authors: readonly Author[]): Author[][] {
  const groups = new Map<Element, Map<string, Author[]>>();
  for (const author of authors) {
    const inBlock = groups.get(author.block) ?? new Map<string, Author[]>();
    inBlock.set(author.handle, [...(inBlock.get(author.handle) ?? []), author]);
    groups.set(author.block, inBlock);
  }
  return [...groups.values()].flatMap((inBlock) => [...inBlock.values()]);
}

/** The elements of the block that the surface would rather place a badge at. */
function placesIn(block: Element, { placeAt }: Surface): Element[] {
  return placeAt ? [...block.querySelectorAll(placeAt)] : [];
}

/** Whether a badge stands in the element, or right behind it or an ancestor of it. */
function isBeside(badge: Element, element: Element): boolean {
  if (element.contains(badge)) return true;
  let before = badge.previousElementSibling;
  while (before && before.matches(anyBadge))
    before = before.previousElementSibling;
  return before?.contains(element) ?? false;
}
