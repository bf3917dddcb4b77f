import { createSlicer } from "@/utils/dom/slice-work";
import { accountLinks } from "./find-author";

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

const elementNode = 1;
/** Milliseconds; a processor four times slower needs some more to notice. */
const sliceBudget = 5;
/** Elements, and links in them, that are looked at in the frame in which they came, however slow: a hundred posts'. */
const mostAtOnce = 512;
/** Links between two looks at the clock, which costs more than the look-up of an unregistered handle. */
const stretch = 8;

type Found = Array<ArrayLike<Element>>;

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
  let textsBefore = "";

  /** A page that changed its address may have drawn its text before. */
  function followAddress(found: Found): string {
    const now = texts();
    if (now !== textsBefore && now) found.push(document.querySelectorAll(now));
    textsBefore = now;
    return now;
  }

  function findAround(text: Node, texts: string, found: Found) {
    const holder = texts && text.parentElement?.closest(texts);
    if (holder) found.push([holder]);
  }

  function findWithin(root: Element, texts: string, found: Found) {
    for (const selector of [accountLinks, texts]) {
      if (!selector) continue;
      const holder = root.closest(selector);
      if (holder) found.push([holder]);
      found.push(root.querySelectorAll(selector));
    }
  }

  function read(records: MutationRecord[]) {
    const since = performance.now();
    const found: Found = [];
    const texts = followAddress(found);
    const roots: Element[] = [];
    const gone: Element[] = [];
    for (const record of records) {
      // Each field of a record is made when it is first read: what is not needed is not asked for.
      const { type } = record;
      if (type === "attributes") found.push([record.target as Element]);
      else if (type === "characterData")
        findAround(record.target, texts, found);
      else {
        const { addedNodes, removedNodes } = record;
        for (let at = 0; at < removedNodes.length; at++) {
          const node = removedNodes[at]!;
          if (node.nodeType === elementNode) gone.push(node as Element);
        }
        for (let at = 0; at < addedNodes.length; at++) {
          const node = addedNodes[at]!;
          if (node.nodeType !== elementNode) findAround(node, texts, found);
          // What grows piece by piece is looked through whole, once.
          else if (!roots.at(-1)?.contains(node)) roots.push(node as Element);
        }
      }
    }
    const again = gone.length > 0 ? onRemoval(gone) : [];
    const came =
      again.length > 0
        ? roots.filter((root) => !again.some((block) => block.contains(root)))
        : roots;
    lookThrough([...again, ...came], texts, found, since);
  }

  function lookThrough(
    roots: readonly Element[],
    texts: string,
    found: Found,
    since: number,
  ) {
    const isLong = roots.length > mostAtOnce;
    if (!isLong) for (const root of roots) findWithin(root, texts, found);
    if (isLong || sum(found) > mostAtOnce) {
      for (const list of found) slicer.add(list, look, stretch);
      if (isLong)
        slicer.add(roots, (root) => {
          const within: Found = [];
          findWithin(root, texts, within);
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

  const observer = new MutationObserver(read);
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
      const found: Found = [];
      lookThrough([root], followAddress(found), found, performance.now());
    },
  };
}

const sum = (lists: Found) =>
  lists.reduce((total, { length }) => total + length, 0);
