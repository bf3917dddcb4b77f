import type { SurfaceName } from "@/data/surfaces";

/** A badge that stands on a page: its account and its place. */
export interface StandingBadge {
  readonly handle: string;
  readonly surface: SurfaceName;
}

/** What the extension's own pages ask a page of TikTok; only they can send it. */
export type PageMessage =
  /** The badges that stand there, in the page's order. */
  | { name: "listBadges" }
  /** Scrolls to a badge, named by its account and its position in the list, and gives it the focus. */
  | { name: "showBadge"; handle: string; at: number };
