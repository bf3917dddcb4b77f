import { accountLinks } from "./find-author";

const elementNode = 1;

/** Elements that may name an account, as they were found: to copy 50,000 into one list takes longer than a slice. */
export type Found = Array<ArrayLike<Element>>;

/** What a page changed, as an observer tells it. */
export interface Change {
  /** Elements that came, each to be looked through whole. */
  readonly roots: Element[];
  /** Elements that went. */
  readonly gone: Element[];
  /** Elements that may name another account than before. */
  readonly found: Found;
}

/**
 * Reads an observer's records. Each field of a record is made when it is first read: what is not needed is not asked
 * for.
 *
 * @param texts selector of the elements whose text is the handle; mostly empty
 */
export function readRecords(
  records: readonly MutationRecord[],
  texts: string,
): Change {
  const change: Change = { roots: [], gone: [], found: [] };
  const { roots, gone, found } = change;

  function changed(text: Node) {
    const holder = texts && text.parentElement?.closest(texts);
    if (holder) found.push([holder]);
  }

  for (const record of records) {
    const { type } = record;
    if (type === "attributes") found.push([record.target as Element]);
    else if (type === "characterData") changed(record.target);
    else {
      const { addedNodes, removedNodes } = record;
      for (let at = 0; at < removedNodes.length; at++) {
        const node = removedNodes[at]!;
        if (isElement(node)) gone.push(node);
      }
      for (let at = 0; at < addedNodes.length; at++) {
        const node = addedNodes[at]!;
        if (!isElement(node)) changed(node);
        // What grows piece by piece is looked through whole, once.
        else if (!roots.at(-1)?.contains(node)) roots.push(node);
      }
    }
  }
  return change;
}

const isElement = (node: Node): node is Element =>
  node.nodeType === elementNode;

/** Finds what may name an account in an element, around it, or in itself. */
export function findWithin(root: Element, texts: string, found: Found) {
  for (const selector of [accountLinks, texts]) {
    if (!selector) continue;
    const holder = root.closest(selector);
    if (holder) found.push([holder]);
    found.push(root.querySelectorAll(selector));
  }
}
