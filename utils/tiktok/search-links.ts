import type { Slicer } from "@/utils/dom/slice-work";
import { accountLinks } from "./find-author";

/** More than this many links are a long list, which is found in pieces. */
const longList = 1024;
/** Links that are found in one piece. */
const stride = 256;

/**
 * Adds the account links within an element to the work. One search of 200,000 nodes takes longer than a slice; a live
 * collection the browser walks only as far as it is asked, so that a long list is found in pieces, before the first of
 * its links is looked at: what is put in meanwhile would make the browser walk it from its start.
 */
export function searchLinks(
  root: Element,
  { add }: Pick<Slicer, "add">,
  look: (link: Element) => void,
): void {
  const links = root.getElementsByTagName("a");
  const searchAtOnce = () => add(root.querySelectorAll(accountLinks), look);
  if (!links.item(longList)) {
    searchAtOnce();
    return;
  }
  const found: Element[] = [];
  let last: Element | null = null;

  function walk(from: number) {
    // Where the page moved what was walked, links may lie where they are not met any more.
    if (from > 0 && links.item(from - 1) !== last) {
      searchAtOnce();
      return;
    }
    for (let at = from; at < from + stride; at++) {
      const link = links.item(at);
      if (!link) {
        add(found, look);
        return;
      }
      if (link.matches(accountLinks)) found.push(link);
      last = link;
    }
    add([from + stride], walk);
  }

  add([0], walk, Infinity);
}
