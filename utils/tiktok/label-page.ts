import { blockOf, readHandle } from "./find-author";
import { createSurfaceFinder, type SurfaceFinderOptions } from "./find-surface";
import { placeBadge } from "./place-badge";
import type { Surface } from "./surface";
import { watchPage } from "./watch-page";

export interface LabelPageOptions<Entry> extends SurfaceFinderOptions {
  /** Looks a canonical handle up; called for every account link that appears. */
  find: (handle: string) => Entry | undefined;
  createBadge: (entry: Entry, handle: string, surface: Surface) => HTMLElement;
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

/**
 * Keeps one badge beside each registered author of the page, from now until the signal; a badge is drawn in the same
 * frame as its author.
 */
export function labelPage<Entry>(options: LabelPageOptions<Entry>) {
  const { document, find, createBadge, onChange, signal } = options;
  const finder = createSurfaceFinder(options);
  /** By the element that names the account, and by the badge. */
  const labels = new WeakMap<Element, Label>();
  const blocks = new WeakMap<Element, Map<string, Label>>();
  /** Labels whose badge stands on the page. */
  const standing = new Set<Label>();

  function label(element: Element) {
    const handle = readHandle(element);
    const previous = labels.get(element);
    let losses = 0;
    if (previous) {
      if (previous.handle === handle) {
        losses = previous.losses;
        if (previous.badge.isConnected || losses > mostLosses) return;
      }
      remove(previous);
    }
    if (handle === undefined || !element.isConnected) return;
    const entry = find(handle);
    if (!entry) return;
    const surface = finder.surfaceOf(element, handle);
    if (!surface) return;
    const block = blockOf(surface, element);
    if (isBlockLabelled(surface, block, element, handle)) return;
    const badge = createBadge(entry, handle, surface);
    const made: Label = { element, handle, surface, block, badge, losses };
    labels.set(element, made);
    labels.set(badge, made);
    remember(made);
    place(made);
  }

  /**
   * Whether the author of this block has a badge already, on the avatar or on the name. Where the name came after the
   * avatar, as while a page is still being read, the badge moves to the name.
   */
  function isBlockLabelled(
    surface: Surface,
    block: Element,
    element: Element,
    handle: string,
  ) {
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
    labels.delete(gone.badge);
    forget(gone);
    onChange?.();
  }

  /**
   * After the page took something away: takes badges away whose author is gone, puts back those whose author stands,
   * and names the blocks that may name their author by another link.
   */
  function mend(gone: Element): Element[] {
    const orphaned: Element[] = [];
    mendOne(gone, gone, orphaned);
    for (const node of gone.querySelectorAll(finder.labelled))
      mendOne(node, gone, orphaned);
    return orphaned;
  }

  function mendOne(node: Element, gone: Element, orphaned: Element[]) {
    const made = labels.get(node);
    if (!made || !standing.has(made)) return;
    const { element, badge, block } = made;
    if (!element.isConnected) {
      remove(made);
      if (block.isConnected) orphaned.push(block);
    } else if (
      !badge.isConnected ||
      // Moved by the page, and only one of the two.
      gone.contains(element) !== gone.contains(badge)
    )
      restore(made);
  }

  /** Puts a badge back beside its author, who may stand in another block now. */
  function restore(made: Label) {
    const { element, badge, block, surface } = made;
    if (made.losses++ === mostLosses) {
      badge.remove();
      standing.delete(made);
    } else if (blockOf(surface, element) === block) place(made);
    else {
      badge.remove();
      label(element);
    }
  }

  const page = watchPage({
    document,
    texts: finder.texts,
    look: label,
    onRemoval: mend,
    signal,
  });
  signal.addEventListener("abort", () => {
    for (const made of standing) remove(made);
  });
  page.scan(document.documentElement);

  return {
    /** Labels the page anew, after the registry or the settings changed; a badge that has the focus keeps it. */
    relabel() {
      const { activeElement } = document;
      const focused = [...standing].find(
        ({ badge }) => badge === activeElement,
      );
      for (const made of standing) remove(made);
      page.scan(document.documentElement);
      if (focused)
        labels.get(focused.element)?.badge.focus({ preventScroll: true });
    },
    /** The accounts that have a badge on the page. */
    handles: () => {
      const handles = new Set<string>();
      for (const { badge, handle } of standing)
        if (badge.isConnected) handles.add(handle);
      return handles;
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
