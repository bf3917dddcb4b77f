import { handleFromHref, handleFromPath, handleFromText } from "./handle";
import type { Surface } from "./surface";

/** Links that may name an account; narrowed by the surfaces only after the handle is found in the registry. */
export const accountLinks = 'a[href*="/@"]';

/** The surfaces that a pathname has. */
export function surfacesOn(all: readonly Surface[], pathname: string) {
  return all.filter(({ path }) => !path || path.test(pathname));
}

/** Selector of the elements whose text is the handle; empty where no surface has such. */
export function textSelector(surfaces: readonly Surface[]): string {
  return surfaces
    .filter(({ read }) => read === "text")
    .map(({ find }) => find)
    .join(",");
}

/** The canonical handle that a candidate names, by link or by text; what a link prints is somebody's name for it. */
export function readHandle(element: Element): string | undefined {
  const href = element.getAttribute("href");
  if (href !== null) return handleFromHref(href);
  return element.localName === "a"
    ? undefined
    : handleFromText(element.textContent);
}

/** The ancestor that holds one author, or the element itself. */
export function blockOf(surface: Surface, element: Element): Element {
  return element.closest(surface.block) ?? element;
}

/** Whether the element names the author of a block on this surface, which the pathname has. */
export function isAuthor(
  surface: Surface,
  element: Element,
  handle: string,
  pathname: string,
): boolean {
  if (surface.except && handle === handleFromPath(pathname)) return false;
  if (element.matches(surface.find)) return true;
  return (
    surface.findElse !== undefined &&
    element.matches(surface.findElse) &&
    !blockOf(surface, element).querySelector(surface.find)
  );
}
