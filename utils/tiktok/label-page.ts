import type { SurfaceName } from "@/data/surfaces";
import { createSlicer } from "@/utils/dom/slice-work";
import {
  blockOf,
  candidateSelector,
  isAuthor,
  readHandle,
  textSelectors,
} from "./find-author";
import { placeBadge } from "./place-badge";
import type { Surface } from "./surface";

export interface LabelPageOptions<Entry> {
  document: Document;
  surfaces: readonly Surface[];
  /** Looks a canonical handle up; called for every account link that appears. */
  find: (handle: string) => Entry | undefined;
  createBadge: (entry: Entry, handle: string, surface: Surface) => HTMLElement;
  /** Told once for each surface that failed and is left out from then on. */
  onSurfaceFailure: (surface: SurfaceName, error: unknown) => void;
  /** Told in the same task when badges came or went. */
  onChange?: () => void;
  signal: AbortSignal;
}

interface Label {
  readonly element: Element;
  readonly handle: string;
  readonly surface: Surface;
  readonly block: Element;
  readonly badge: HTMLElement;
  /** How often the page took the badge away; past a limit the page wins, or the two would go on for ever. */
  losses: number;
}

const mostLosses = 50;
/** Milliseconds; a processor four times slower stays within a frame. */
const sliceBudget = 4;

/**
 * Keeps one badge beside each registered author of the page, from now until the signal.
 *
 * Work is proportional to what the page adds: one observer, no look at what was there before, nothing on scroll, no
 * question about layout. Runs within the page's own task, so a badge is drawn in the same frame as its author.
 */
export function labelPage<Entry>(options: LabelPageOptions<Entry>) {
  const { document, find, createBadge, onSurfaceFailure, onChange, signal } =
    options;
  const candidates = candidateSelector(options.surfaces);
  const textHolders = textSelectors(options.surfaces).join(",");
  let surfaces = options.surfaces;
  const labels = new WeakMap<Element, Label>();
  const blocks = new WeakMap<Element, Map<string, Label>>();
  /** Labels whose badge stands on the page. */
  const standing = new Set<Label>();
  const badges = new WeakSet<Node>();

  function surfaceOf(element: Element, handle: string): Surface | undefined {
    const pathname = document.location.pathname;
    for (const surface of surfaces) {
      try {
        if (isAuthor(surface, element, handle, pathname)) return surface;
      } catch (error) {
        surfaces = surfaces.filter((other) => other !== surface);
        onSurfaceFailure(surface.name, error);
      }
    }
    return undefined;
  }

  function label(element: Element) {
    const handle = readHandle(element);
    const previous = labels.get(element);
    if (previous) {
      if (previous.handle === handle && previous.badge.isConnected) return;
      remove(previous);
    }
    if (handle === undefined || !element.isConnected) return;
    const entry = find(handle);
    if (!entry) return;
    const surface = surfaceOf(element, handle);
    if (!surface || isBlockLabelled(surface, element, handle)) return;
    const badge = createBadge(entry, handle, surface);
    badges.add(badge);
    const block = blockOf(surface, element);
    const made: Label = { element, handle, surface, block, badge, losses: 0 };
    labels.set(element, made);
    remember(made);
    place(made);
  }

  /**
   * Whether the author of this block has a badge already, on the avatar or on the name. Where the name came after the
   * avatar, as while a page is still being read, the badge moves to the name.
   */
  function isBlockLabelled(surface: Surface, element: Element, handle: string) {
    const block = blockOf(surface, element);
    const other = blocks.get(block)?.get(surface.name + handle);
    if (
      !other ||
      !standing.has(other) ||
      !other.badge.isConnected ||
      !block.contains(other.element)
    )
      return false;
    const isBetter =
      element.matches(surface.find) && !other.element.matches(surface.find);
    if (isBetter) remove(other);
    return !isBetter;
  }

  function remember(made: Label) {
    const inBlock = blocks.get(made.block) ?? new Map<string, Label>();
    inBlock.set(made.surface.name + made.handle, made);
    blocks.set(made.block, inBlock);
  }

  /** A block that the page keeps must not hold what the page took away. */
  function forget(gone: Label) {
    const key = gone.surface.name + gone.handle;
    const inBlock = blocks.get(gone.block);
    if (inBlock?.get(key) !== gone) return;
    inBlock.delete(key);
    if (inBlock.size === 0) blocks.delete(gone.block);
  }

  function place(made: Label) {
    placeBadge(made.surface, made.element, made.badge);
    standing.add(made);
    onChange?.();
  }

  function remove(gone: Label) {
    gone.badge.remove();
    standing.delete(gone);
    labels.delete(gone.element);
    forget(gone);
    onChange?.();
  }

  /** After the page removed something: takes stray badges away, puts lost ones back. */
  function mend() {
    for (const made of standing) {
      if (!made.element.isConnected) {
        const block = made.badge.parentElement?.closest(made.surface.block);
        remove(made);
        if (block) collectIn(block);
      } else if (!made.badge.isConnected) {
        if (made.losses++ < mostLosses) place(made);
        else standing.delete(made);
      }
    }
  }

  const slicer = createSlicer(label, { budget: sliceBudget, signal });

  function collectIn(root: Element) {
    const holder = root.closest(candidates);
    if (holder) slicer.add(holder);
    for (const element of root.querySelectorAll(candidates))
      slicer.add(element);
  }

  function collectText(target: Node | null) {
    const holder = textHolders && target?.parentElement?.closest(textHolders);
    if (holder) slicer.add(holder);
  }

  function read(records: MutationRecord[]) {
    let isSomethingGone = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === "attributes") slicer.add(target as Element);
      else if (type === "characterData") collectText(target);
      else {
        if (removedNodes.length > 0) isSomethingGone = true;
        for (const node of addedNodes) {
          if (node.nodeType === Node.TEXT_NODE) collectText(node);
          else if (node.nodeType === Node.ELEMENT_NODE && !badges.has(node))
            collectIn(node as Element);
        }
      }
    }
    if (isSomethingGone) mend();
    slicer.run();
  }

  const observer = new MutationObserver(read);
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["href"],
  });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    for (const made of standing) remove(made);
  });
  scanAll();

  function scanAll() {
    collectIn(document.documentElement);
    slicer.run();
  }

  return {
    /** Labels the page anew, after the registry or the settings changed. */
    relabel() {
      for (const made of standing) remove(made);
      scanAll();
    },
    /** The badges that stand on the page, in the page's order. */
    standing: () =>
      [...standing]
        .filter(({ badge }) => badge.isConnected)
        .sort((a, b) => order(a.badge, b.badge))
        .map(({ badge, handle, surface }) => ({
          badge,
          handle,
          surface: surface.name,
        })),
  };
}

function order(a: Node, b: Node): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING
    ? -1
    : 1;
}
