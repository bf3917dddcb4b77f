export interface FirstTimes {
  /** Milliseconds since the navigation began. */
  author?: number;
  badge?: number;
}

/** Notes when the first author link and the first badge came into the document. */
export function watchFirstBadge(author: string): FirstTimes {
  const times: FirstTimes = {};
  const observer = new MutationObserver(() => {
    if (times.author === undefined && document.querySelector(author))
      times.author = performance.now();
    if (
      times.badge === undefined &&
      document.querySelector(".letterhead-badge")
    )
      times.badge = performance.now();
    if (times.author !== undefined && times.badge !== undefined)
      observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true });
  return times;
}
