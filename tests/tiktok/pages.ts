import type { SurfaceName } from "@/data/surfaces";
import { elsewhere } from "./page-cases/elsewhere";
import { lists } from "./page-cases/lists";
import { desktop } from "./page-cases/page-case";
import type { PageCase } from "./page-cases/page-case";
import { people } from "./page-cases/people";
import { watching } from "./page-cases/watching";

export type { PageCase };

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
