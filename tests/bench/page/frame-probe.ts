export interface FrameProbeOptions {
  /** Matches the links that name an author. */
  author: string;
  /** Closest ancestor that holds one author and the badge. */
  block: string;
  handles: readonly string[];
  /** Whether blocks that show nobody registered are looked at too, for badges of somebody else. */
  stale?: boolean;
}

/**
 * Looks at each author link in the frame in which it first stands on the page, after that frame's layout and before it
 * is drawn: does its badge stand there too?
 */
export function watchFrames(options: FrameProbeOptions) {
  const handles = new Set(options.handles);
  let seen = { authors: 0, inFrame: 0, stale: 0 };
  const waiting = new Map<Element, Set<Element>>();

  // A resize observer tells of a newly observed element after layout, before paint.
  const frames = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      frames.unobserve(target);
      for (const link of waiting.get(target) ?? []) look(target, link);
      waiting.delete(target);
    }
  });

  function look(block: Element, link: Element) {
    if (!link.isConnected) return;
    const handle = handleOf(link);
    const badge = block.querySelector<HTMLElement>(".letterhead-badge");
    if (handles.has(handle)) {
      seen.authors++;
      if (block.querySelector(`[data-letterhead="${handle}"]`)) seen.inFrame++;
    } else if (
      badge &&
      !block.querySelector(`a[href="/@${badge.dataset.letterhead}"]`)
    )
      seen.stale++;
  }

  function wait(link: Element) {
    if (!options.stale && !handles.has(handleOf(link))) return;
    const block = link.closest(options.block) ?? link;
    const links = waiting.get(block) ?? new Set();
    links.add(link);
    waiting.set(block, links);
    frames.observe(block);
  }

  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "attributes" && target instanceof Element) {
        if (target.matches(options.author)) wait(target);
        continue;
      }
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(options.author)) wait(node);
        for (const link of node.querySelectorAll(options.author)) wait(link);
      }
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["href"],
  });
  return {
    reset() {
      seen = { authors: 0, inFrame: 0, stale: 0 };
    },
    read: () => ({ ...seen }),
  };
}

function handleOf(link: Element): string {
  return /\/@([\w.]+)/.exec(link.getAttribute("href") ?? "")?.[1] ?? "";
}
