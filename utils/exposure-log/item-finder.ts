import type { ItemReader } from "./page-item";

/** Finds a page's items and has each observed once. */
export function createItemFinder(
  views: IntersectionObserver,
  reader: () => ItemReader,
) {
  const known = new WeakSet<Element>();

  function watch(element: Element) {
    if (known.has(element)) return;
    known.add(element);
    views.observe(element);
  }

  function around(from: Element | null): Element | undefined {
    for (let element = from; element; element = element.parentElement)
      if (known.has(element)) return element;
    return undefined;
  }

  return {
    /** The item that holds an element. */
    around,
    /** Items in a part of the page, or the item that the part stands in. */
    find(root: Element) {
      const { selector } = reader();
      if (selector === "") return;
      const holder = root.closest(selector);
      if (holder) {
        watch(holder);
        return;
      }
      for (const element of root.querySelectorAll(selector))
        if (!around(element.parentElement)) watch(element);
    },
    /** Items within an item. */
    findWithin(item: Element) {
      for (const element of item.querySelectorAll(reader().nested))
        watch(element);
    },
    forget(element: Element) {
      known.delete(element);
      views.unobserve(element);
    },
  };
}
