import {
  accountLinks,
  surfacesOn,
  textSelector,
} from "@/utils/tiktok/find-author";
import { surfaces as allSurfaces } from "@/utils/tiktok/surfaces";
import { authorAt, createLinkSorter } from "./claims";
import { collectGaps } from "./collect-gaps";
import { countSurfaces } from "./count-surfaces";
import { measureStyling } from "./measure-styling";
import type { Examination, LinkCounts } from "./report";

/** Counts what the surfaces find on this page and what they leave; runs inside the page, after the extension. */
export function examinePage(): Examination {
  const { pathname } = location;
  const surfaces = surfacesOn(allSurfaces, pathname);
  const texts = textSelector(surfaces);
  const elements = [
    ...document.querySelectorAll(
      texts ? `${accountLinks},${texts}` : accountLinks,
    ),
  ];
  const authors = elements
    .map((element) => authorAt(element, surfaces, pathname))
    .filter((author) => author !== undefined);
  const sortLink = createLinkSorter(authors, surfaces, pathname);
  const links: LinkCounts = {
    all: 0,
    author: 0,
    second: 0,
    own: 0,
    reader: 0,
    noHandle: 0,
    unclaimed: 0,
  };
  const unclaimed = collectGaps();
  for (const element of elements) {
    if (!element.hasAttribute("href")) continue;
    const { sort, handle } = sortLink(element);
    links.all++;
    links[sort]++;
    if (sort === "unclaimed") unclaimed.add(element, handle ?? "");
  }
  return {
    ...countSurfaces(document, authors, surfaces),
    links,
    unclaimed: unclaimed.list(),
    styled: measureStyling(document),
  };
}
