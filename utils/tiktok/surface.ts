import type { SurfaceName } from "@/data/surfaces";

/** How much of a badge's words a place has room for. */
export type BadgeForm = "long" | "short" | "shape";

export type BadgePlace = "after" | "inside" | "corner";

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
  /** Where the handle stands, if not in the link: in the element's text. */
  readonly read?: "text";
  /** Closest ancestor that holds one author; it gets one badge for an account. */
  readonly block: string;
  /** Where the badge goes: behind an element, at the end inside it, or over the tile's corner. */
  readonly place: BadgePlace;
  /** The element that `place` speaks of, where it is not the one found: inside it, around it, or else in its block. */
  readonly placeAt?: string;
  readonly form: BadgeForm;
  /** Accounts to leave out: the page's own account, on its own grid. */
  readonly except?: "page-account";
  /** Pathname to which the surface is limited. */
  readonly path?: RegExp;
}
