/** How many registered accounts a page shows, and whether the page's own account should have a badge but has none. */
export interface BadgeCount {
  readonly count: number;
  readonly isMissing: boolean;
}

/** Milliseconds: often enough to follow, seldom enough to leave the worker asleep; time for a page to fill. */
const soonAfter = 500;
const muchLater = 4000;

/** Tells the toolbar's count when it has changed, where it is wanted; a number is all that is told. */
export function createCountReport(
  isWanted: () => boolean,
  count: () => number,
  isMissing: () => boolean,
  tell: (count: BadgeCount) => void,
) {
  let told = "0false";
  let soon: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;

  function report(isLater: boolean) {
    const now = {
      count: isWanted() ? count() : 0,
      isMissing: isLater && isWanted() && isMissing(),
    };
    const key = `${now.count}${now.isMissing}`;
    if (key !== told) tell(now);
    told = key;
  }

  return function changed() {
    soon ??= setTimeout(() => {
      soon = undefined;
      report(false);
      clearTimeout(later);
      later = setTimeout(() => report(true), muchLater);
    }, soonAfter);
  };
}
