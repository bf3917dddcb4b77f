import type { SurfaceName } from "@/data/surfaces";

export interface SurfaceCounts {
  surface: SurfaceName;
  /** Blocks that hold an author, each counted once. */
  blocks: number;
  /** Accounts read in them: one for each block and handle. */
  handles: number;
  /** Badges that stand on the page. */
  badges: number;
  /** Badges that can be seen in the saved layout, at least by their shape. */
  shown: number;
}

/** Elements of one structure that something is wrong with. */
export interface Gap {
  /** The ancestors, outermost first: tag, data-e2e, class part; no text of the page. */
  where: string;
  count: number;
  handles: string[];
}

/** What the page holds, as examined in it. */
export interface Examination {
  surfaces: SurfaceCounts[];
  links: LinkCounts;
  unclaimed: Gap[];
  /** Authors without their badge beside the name. */
  missing: Gap[];
  /** Badges that belong to no author. */
  stray: Gap[];
  /** Share of the generated class names that the file holds a rule for. */
  styled: number | undefined;
}

/** Every link whose address has "/@", by what it is. */
export interface LinkCounts {
  all: number;
  /** The link that names an author. */
  author: number;
  /** Another link to the author of its block: avatar, cover, button. */
  second: number;
  /** The page's own account on its own grid. */
  own: number;
  /** The reader's own profile in the navigation. */
  reader: number;
  /** No handle in it, such as the "/@" of a logged-out page. */
  noHandle: number;
  unclaimed: number;
}

export interface FileReport extends Examination {
  file: string;
  url: string;
  isMobile: boolean;
  /** What the extension threw or warned of on this page. */
  failures: string[];
}

/** Whether everything that a person would count is claimed and labelled. */
export function isSound({
  unclaimed,
  missing,
  stray,
  failures,
}: FileReport): boolean {
  return [unclaimed, missing, stray, failures].every(
    ({ length }) => length === 0,
  );
}
