import { blockOf, isAuthor, readHandle } from "@/utils/tiktok/find-author";
import { handleFromPath } from "@/utils/tiktok/handle";
import type { Surface } from "@/utils/tiktok/surface";
import type { LinkCounts } from "./report";

export interface Author {
  element: Element;
  surface: Surface;
  block: Element;
  handle: string;
}

/** The author that an element names, as the extension reads it; the first surface wins. */
export function authorAt(
  element: Element,
  surfaces: readonly Surface[],
  pathname: string,
): Author | undefined {
  const handle = readHandle(element);
  if (handle === undefined) return undefined;
  const surface = surfaces.find((one) =>
    isAuthor(one, element, handle, pathname),
  );
  return (
    surface && { element, surface, block: blockOf(surface, element), handle }
  );
}

/** Sorts a page's account links: which name an author, which repeat one, and which nobody claimed. */
export function createLinkSorter(
  authors: readonly Author[],
  surfaces: readonly Surface[],
  pathname: string,
) {
  const elements = new Set(authors.map(({ element }) => element));
  const claims = new Map<Element, Set<string>>();
  for (const { block, handle } of authors)
    claims.set(block, (claims.get(block) ?? new Set()).add(handle));

  const isClaimedAround = (element: Element, handle: string) => {
    for (let at = element.parentElement; at; at = at.parentElement)
      if (claims.get(at)?.has(handle)) return true;
    return false;
  };
  const isOwn = (element: Element, handle: string) =>
    handle === handleFromPath(pathname) &&
    surfaces.some(
      ({ except, block }) =>
        except === "page-account" && element.closest(block),
    );

  const sortOf = (
    element: Element,
    handle: string | undefined,
  ): Exclude<keyof LinkCounts, "all"> => {
    if (elements.has(element)) return "author";
    if (handle === undefined) return "noHandle";
    if (element.matches('[data-e2e="nav-profile"]')) return "reader";
    if (isClaimedAround(element, handle)) return "second";
    return isOwn(element, handle) ? "own" : "unclaimed";
  };
  return (element: Element) => {
    const handle = readHandle(element);
    return { handle, sort: sortOf(element, handle) };
  };
}
