/**
 * Remembers which accounts a page showed today, in the page's memory alone: what somebody saw is not written down.
 */
export function createSeenToday(today = () => new Date().toDateString()) {
  const seen = new Set<string>();
  return function isFirst(handle: string): boolean {
    const size = seen.size;
    return seen.add(today() + handle).size > size;
  };
}
