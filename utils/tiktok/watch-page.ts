import { createSlicer } from "@/utils/dom/slice-work";
import { findWithin, readRecords, type Found } from "./read-records";

export interface WatchPageOptions {
  document: Document;
  /** Selector of the elements whose text is the handle, on the address that the page has now; mostly empty. */
  texts: () => string;
  /** Told of each element that may name an account, when it appears or changes; of some more than once. */
  look: (element: Element) => void;
  /** Told what the page took away; names what is to be looked through again, before what came is looked at. */
  onRemoval: (gone: readonly Element[]) => readonly Element[];
  signal: AbortSignal;
}

/** Milliseconds; a processor four times slower needs some more to notice. */
const sliceBudget = 5;
/** Elements, and links in them, that are looked at in the frame in which they came, however slow: a hundred posts'. */
const mostAtOnce = 512;
/** Between two looks at the clock, which costs more than the look-up of an unregistered handle. */
const linksAtOnce = 8;
const recordsAtOnce = 8;

/**
 * Watches the page for elements that may name an account. One observer; work is proportional to what the page adds;
 * nothing on scroll, no question about layout. Looks within the page's own task, so in the frame of what came; only
 * what is longer than any page adds at once is cut into slices.
 */
export function watchPage(options: WatchPageOptions) {
  const { document, texts, look, onRemoval, signal } = options;
  const slicer = createSlicer({
    budget: sliceBudget,
    after: forgetBadges,
    signal,
  });
  let textsNow = "";

  /** A page that changed its address may have drawn its text before. */
  function followAddress(): Found {
    const before = textsNow;
    textsNow = texts();
    return textsNow && textsNow !== before
      ? [document.querySelectorAll(textsNow)]
      : [];
  }

  /** What is told of long lists is read in slices too: a browser makes a record's fields when they are asked for. */
  function readInTime(records: MutationRecord[]) {
    if (records.length <= mostAtOnce) return read(records);
    const parts: MutationRecord[][] = [];
    for (let at = 0; at < records.length; at += recordsAtOnce)
      parts.push(records.slice(at, at + recordsAtOnce));
    slicer.add(parts, read);
    slicer.run();
  }

  function read(records: MutationRecord[]) {
    const since = performance.now();
    const followed = followAddress();
    const { roots, gone, found } = readRecords(records, textsNow);
    const again = new Set(gone.length > 0 ? onRemoval(gone) : []);
    const came =
      again.size > 0 ? roots.filter((root) => !isWithin(again, root)) : roots;
    lookThrough([...again, ...came], [...followed, ...found], since);
  }

  function lookThrough(
    roots: readonly Element[],
    found: Found,
    since = performance.now(),
  ) {
    const isLong = roots.length > mostAtOnce;
    if (!isLong) for (const root of roots) findWithin(root, textsNow, found);
    if (isLong || sum(found) > mostAtOnce) {
      for (const list of found) slicer.add(list, look, linksAtOnce);
      if (isLong)
        slicer.add(roots, (root) => {
          const within: Found = [];
          findWithin(root, textsNow, within);
          lookAt(within);
        });
      slicer.run(since);
    } else {
      lookAt(found);
      forgetBadges();
    }
  }

  function lookAt(found: Found) {
    for (const list of found)
      for (let at = 0; at < list.length; at++) look(list[at]!);
  }

  /** Since the page's own task, or in a task of ours, nothing came but the badges. */
  function forgetBadges() {
    observer.takeRecords();
  }

  const observer = new MutationObserver(readInTime);
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["href"],
  });
  signal.addEventListener("abort", () => observer.disconnect());

  return {
    /** Looks at all that stands in an element now. */
    scan(root: Element) {
      lookThrough([root], followAddress());
    },
  };
}

const sum = (lists: Found) =>
  lists.reduce((total, { length }) => total + length, 0);

function isWithin(blocks: ReadonlySet<Element>, element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (blocks.has(at)) return true;
  return false;
}
