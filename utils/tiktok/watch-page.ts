import { createSlicer } from "@/utils/dom/slice-work";
import { accountLinks } from "./find-author";

export interface WatchPageOptions {
  document: Document;
  /** Selector of the elements whose text is the handle, on the address that the page has now; mostly empty. */
  texts: () => string;
  /** Told of each element that may name an account, when it appears or changes; of some more than once. */
  look: (element: Element) => void;
  /** Told when the page took something away, before it is looked at what came. */
  onRemoval: () => void;
  signal: AbortSignal;
}

const elementNode = 1;
/** Milliseconds; a processor four times slower stays within a frame. */
const sliceBudget = 6;
/** Links that are looked at in the frame in which they came, also by a slow processor: those of some hundred posts. */
const leastAtOnce = 512;

/**
 * Watches the page for elements that may name an account. One observer; work is proportional to what the page adds;
 * nothing on scroll, no question about layout. Looks within the page's own task, so in the frame of what came.
 */
export function watchPage(options: WatchPageOptions) {
  const { document, texts, look, onRemoval, signal } = options;
  const slicer = createSlicer(look, { budget: sliceBudget, signal });
  let textsBefore = "";

  /** A page that changed its address may have drawn its text before. */
  function followAddress(): string {
    const now = texts();
    if (now !== textsBefore && now) slicer.add(document.querySelectorAll(now));
    textsBefore = now;
    return now;
  }

  function lookAround(text: Node, texts: string) {
    const holder = texts && text.parentElement?.closest(texts);
    if (holder) slicer.add([holder]);
  }

  function lookWithin(root: Element, texts: string) {
    for (const selector of [accountLinks, texts]) {
      if (!selector) continue;
      const holder = root.closest(selector);
      if (holder) slicer.add([holder]);
      slicer.add(root.querySelectorAll(selector));
    }
  }

  function read(records: MutationRecord[]) {
    const since = performance.now();
    const texts = followAddress();
    const roots = new Set<Element>();
    let isSomethingGone = false;
    let lastTarget: Node | undefined;
    let isLastWithin = false;
    for (const record of records) {
      // Each field of a record is made when it is first read: what is not needed is not asked for.
      const { type } = record;
      if (type === "attributes") slicer.add([record.target as Element]);
      else if (type === "characterData") lookAround(record.target, texts);
      else {
        isSomethingGone ||= record.removedNodes.length > 0;
        const { addedNodes, target } = record;
        const { length } = addedNodes;
        // A list grows item by item.
        if (length > 0 && target !== lastTarget) {
          lastTarget = target;
          isLastWithin = isWithin(roots, target);
        }
        for (let at = 0; at < length; at++) {
          const node = addedNodes[at]!;
          if (node.nodeType !== elementNode) lookAround(node, texts);
          else if (!isLastWithin) roots.add(node as Element);
        }
      }
    }
    if (isSomethingGone) onRemoval();
    // What is not found at once, whatever the time, would miss the frame.
    for (const root of roots) lookWithin(root, texts);
    slicer.run(since, leastAtOnce);
    // Nothing but the badges came since the page's own task.
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
      lookWithin(root, followAddress());
      slicer.run();
    },
  };
}

/** Whether what was added lies in an element that is looked through whole anyway. */
function isWithin(roots: ReadonlySet<Node>, target: Node) {
  if (roots.size === 0) return false;
  for (let at: Node | null = target; at; at = at.parentNode)
    if (roots.has(at)) return true;
  return false;
}
