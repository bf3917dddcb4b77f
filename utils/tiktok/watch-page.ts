import { createSlicer } from "@/utils/dom/slice-work";
import { accountLinks } from "./find-author";
import { searchLinks } from "./search-links";

export interface WatchPageOptions {
  document: Document;
  /** Selector of the elements whose text is the handle, on the address that the page has now; mostly empty. */
  texts: () => string;
  /** Told of each element that may name an account, when it appears or changes; of some more than once. */
  look: (element: Element) => void;
  /** Told of each element that the page took away; names what is to be looked through again, before what came with it. */
  onRemoval: (gone: Element) => readonly Element[];
  signal: AbortSignal;
}

const elementNode = 1;
/** Milliseconds, and the piece that ends after it: a badge may take 5 where the processor is four times slower. */
const sliceBudget = 1;
/** Records, elements and links that are looked at in the frame in which they came, however slow: a hundred posts'. */
const mostAtOnce = 1024;
/** The first elements that came together may each hold a long list; to ask it of each in comments is 15 % more script. */
const mayBeLong = 4;

/**
 * Watches the page for elements that may name an account. One observer; work is proportional to what the page adds;
 * nothing on scroll, no question about layout. Looks within the page's own task, so in the frame of what came; only
 * what is longer than any page adds at once is cut into slices.
 */
export function watchPage(options: WatchPageOptions) {
  const { document, texts, look, onRemoval, signal } = options;
  const slicer = createSlicer({
    budget: sliceBudget,
    atOnce: mostAtOnce,
    after: tidy,
    signal,
  });
  let textsNow = "";
  let isNew = createCover();
  /** Elements, since the last that came together. */
  let lookedThrough = 0;

  function beginAnew() {
    isNew = createCover();
    lookedThrough = 0;
  }

  /** A page that changed its address may have drawn its text before. */
  function followAddress() {
    const before = textsNow;
    textsNow = texts();
    if (textsNow && textsNow !== before)
      slicer.add(document.querySelectorAll(textsNow), look);
  }

  function onRecords(records: readonly MutationRecord[]) {
    beginAnew();
    slicer.add(records, read);
    followAddress();
    slicer.run();
  }

  /** A browser makes each field of a record when it is first read: what is not needed is not asked for. */
  function read(record: MutationRecord) {
    const { type } = record;
    if (type === "attributes") look(record.target as Element);
    else if (type === "characterData") lookAround(record.target);
    else {
      slicer.add(record.addedNodes, came);
      slicer.add(record.removedNodes, went);
      // A text that was taken away leaves another handle, or none.
      if (textsNow) lookAround(record.target);
    }
  }

  function came(node: Node) {
    if (!isElement(node)) lookAround(node);
    else if (isNew(node)) lookThrough(node);
  }

  function went(node: Node) {
    if (isElement(node))
      for (const block of onRemoval(node)) if (isNew(block)) lookThrough(block);
  }

  function lookAround(node: Node) {
    const element = isElement(node) ? node : node.parentElement;
    const holder = textsNow && element?.closest(textsNow);
    if (holder) look(holder);
  }

  /** Finds what may name an account in an element, around it, or in itself. */
  function lookThrough(root: Element) {
    for (const selector of [accountLinks, textsNow]) {
      const holder = selector && root.closest(selector);
      if (holder) look(holder);
    }
    if (lookedThrough++ < mayBeLong) searchLinks(root, slicer, look);
    else slicer.add(root.querySelectorAll(accountLinks), look);
    if (textsNow) slicer.add(root.querySelectorAll(textsNow), look);
  }

  function tidy(isOver: boolean) {
    // Since the page's own task, or in a task of ours, nothing came but the badges.
    observer.takeRecords();
    // What the page drops must not be held until something else comes.
    if (isOver) beginAnew();
  }

  const observer = new MutationObserver(onRecords);
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
      followAddress();
      lookThrough(root);
      slicer.run();
    },
  };
}

const isElement = (node: Node): node is Element =>
  node.nodeType === elementNode;

/** Says of each element that came whether it is in none of those before: what grew piece by piece is looked through once. */
function createCover() {
  const cover = new Set<Node>();
  let parent: Node | null | undefined;
  let isParentIn = false;
  return (element: Element): boolean => {
    if (element.parentNode !== parent) {
      parent = element.parentNode;
      isParentIn = isIn(cover, parent);
    }
    if (isParentIn || cover.has(element)) return false;
    cover.add(element);
    return true;
  };
}

function isIn(cover: ReadonlySet<Node>, node: Node | null): boolean {
  for (let at = node; at; at = at.parentNode) if (cover.has(at)) return true;
  return false;
}
