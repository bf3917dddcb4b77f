import { handleFromHref, handleFromPath, handleFromText } from "./handle";
import type { Surface } from "./surface";

/** Links that may name an account; narrowed by the surfaces only after the handle is found in the registry. */
const accountLinks = 'a[href*="/@"]';

/** Selector of every element that a page's surfaces could name an account with. */
export function candidateSelector(surfaces: readonly Surface[]): string {
  return [accountLinks, ...textSelectors(surfaces)].join(",");
}

/** Selector of the elements whose text is the handle. */
export function textSelectors(surfaces: readonly Surface[]): string[] {
  return surfaces.filter(({ read }) => read === "text").map(({ find }) => find);
}

/** The canonical handle that a candidate names, by link or by text. */
export function readHandle(element: Element): string | undefined {
  const href = element.getAttribute("href");
  return href === null
    ? handleFromText(element.textContent)
    : handleFromHref(href);
}

/** The ancestor that holds one author, or the element itself. */
export function blockOf(surface: Surface, element: Element): Element {
  return element.closest(surface.block) ?? element;
}

/** Whether the element names the author of a block on this surface. */
export function isAuthor(
  surface: Surface,
  element: Element,
  handle: string,
  pathname: string,
): boolean {
  if (surface.path && !surface.path.test(pathname)) return false;
  if (surface.except && handle === handleFromPath(pathname)) return false;
  if (element.matches(surface.find)) return true;
  return (
    surface.findElse !== undefined &&
    element.matches(surface.findElse) &&
    !blockOf(surface, element).querySelector(surface.find)
  );
}
