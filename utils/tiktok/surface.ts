import type { SurfaceName } from "@/data/surfaces";

/** How much of a badge's words a place has room for. */
export type BadgeForm = "long" | "short" | "shape";

/**
 * One place on TikTok where an account's handle is shown. Plain data, so that a published table can replace it;
 * selectors are dated where they were measured.
 */
export interface Surface {
  readonly name: SurfaceName;
  /** Matches the element that names the account. */
  readonly find: string;
  /** Matches a link to use where the block holds no `find` (tiles that show no name). */
  readonly findElse?: string;
  /** Where the handle stands: in the link or in the element's text. */
  readonly read: "href" | "text";
  /** Closest ancestor that holds one author; it gets one badge for an account. */
  readonly block: string;
  /** Where the badge goes, seen from the element found: behind it, or over the tile's corner. */
  readonly place: "after" | "corner";
  /** Closest ancestor of the element found to place the badge behind, where the element itself is too deep. */
  readonly placeAt?: string;
  readonly form: BadgeForm;
  /** The same for a link found by `findElse`, where they differ. */
  readonly placeElse?: "after" | "corner";
  readonly formElse?: BadgeForm;
  /** Accounts to leave out: the page's own account, on its own grid. */
  readonly except?: "page-account";
  /** Pathname to which the surface is limited. */
  readonly path?: RegExp;
}

/** What a badge must know of the place where it goes. */
export interface BadgeSpot {
  readonly name: SurfaceName;
  readonly place: "after" | "corner";
  readonly form: BadgeForm;
}

/** Place and form of the badge for this element of the surface. */
export function spotOf(surface: Surface, element: Element): BadgeSpot {
  const { name, place, form, placeElse = place, formElse = form } = surface;
  return surface.findElse === undefined || element.matches(surface.find)
    ? { name, place, form }
    : { name, place: placeElse, form: formElse };
}
