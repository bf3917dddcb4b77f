import { elsewhere } from "./page-cases/elsewhere";
import { lists } from "./page-cases/lists";
import { desktop } from "./page-cases/page-case";
import type { PageCase } from "./page-cases/page-case";
import { people } from "./page-cases/people";
import { watching } from "./page-cases/watching";

export type { PageCase };

export type SurfaceName =
  | "feed"
  | "photo"
  | "browse"
  | "profile-header"
  | "profile-grid"
  | "suggested"
  | "comment"
  | "reply"
  | "mention"
  | "search-card"
  | "search-user"
  | "tag"
  | "sound"
  | "explore"
  | "discover"
  | "inbox"
  | "live-host"
  | "live-side"
  | "mobile-video"
  | "mobile-grid"
  | "mobile-feed"
  | "embed-video"
  | "embed-profile";

/** Every surface with the pages to see it on. Each article, row, card or tile of a registered account gets one badge. */
export const pages: Record<SurfaceName, PageCase[]> = {
  ...watching,
  ...people,
  ...lists,
  ...elsewhere,
};

/** A page of nothing but links to accounts, one in ten of them registered. */
export function manyLinks(links: number): string {
  return `${desktop}/tag/many?links=${links}`;
}
