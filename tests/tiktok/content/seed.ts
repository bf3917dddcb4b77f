/** A stable number for a text: the look-alike draws the same page each time. */
export function hash(text: string): number {
  let value = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  }
  return value >>> 0;
}

/** The element at a position, going round at the end. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[((index % list.length) + list.length) % list.length];
  if (found === undefined)
    throw new Error("at() needs a list with something in it.");
  return found;
}

/** A count as the page writes it: 721, 16.6K, 2.1M. */
export function shortCount(seed: string): string {
  const value = hash(seed) % 2_000_000;
  if (value % 3 === 0) return String(value % 1000);
  if (value % 3 === 1) return `${((value % 9000) / 10 + 1).toFixed(1)}K`;
  return `${((value % 300) / 100 + 1).toFixed(1)}M`;
}

export function shortDate(seed: string): string {
  const value = hash(seed);
  return `${(value % 12) + 1}-${((value >>> 4) % 28) + 1}`;
}
