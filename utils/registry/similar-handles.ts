/** A handle as the eye takes it in: separators dropped, letters that look alike made one. */
export function skeletonOf(handle: string): string {
  return handle
    .replace(/[._]/g, "")
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .replace(/0/g, "o")
    .replace(/[1i]/g, "l");
}

/** Whether two handles are easily taken for each other: one skeleton, or one letter apart in eight or more. */
export function areSimilar(first: string, second: string): boolean {
  const a = skeletonOf(first);
  const b = skeletonOf(second);
  return a === b || (Math.min(a.length, b.length) >= 8 && isOneEditApart(a, b));
}

/** Whether one letter more, less or other makes one text of the other; also where they are the same. */
function isOneEditApart(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  const longest = Math.max(a.length, b.length);
  if (longest - shortest > 1) return false;
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return longest - start - end <= 1;
}
