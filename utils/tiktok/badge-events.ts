import { badgeClass } from "./badge";

/** Listens once for the page to what is done to badges, before the page does: a badge never triggers its link or card. */
export function listenToBadges(
  window: Window,
  activate: (badge: HTMLElement) => void,
  signal: AbortSignal,
) {
  const options = { capture: true, signal };
  window.addEventListener(
    "click",
    (event) => {
      const badge = badgeAt(event);
      if (!badge) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      activate(badge);
    },
    options,
  );
  for (const type of [
    "pointerdown",
    "pointerup",
    "mousedown",
    "mouseup",
    "touchstart",
    "touchend",
    "dblclick",
    "auxclick",
    "keydown",
    "keyup",
  ] as const)
    window.addEventListener(
      type,
      (event) => {
        if (!badgeAt(event)) return;
        event.stopImmediatePropagation();
        // A badge inside a link: the middle button would open the link.
        if (type === "auxclick") event.preventDefault();
      },
      options,
    );
}

function badgeAt({ target }: Event): HTMLElement | null {
  return target instanceof Element
    ? target.closest<HTMLElement>(`.${badgeClass}`)
    : null;
}
