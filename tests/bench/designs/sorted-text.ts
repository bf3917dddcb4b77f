import type { Design } from "./design";
import { codeOf, entryOf } from "./entry-text";

/** One line an account, "handle code", sorted; binary search over the positions of the characters. */
export const sortedText: Design = {
  name: "sorted text, binary search",
  encode: (entries) => [
    entries
      .map((entry) => `\n${entry.handle} ${codeOf(entry)}`)
      .sort()
      .join("") + "\n",
  ],
  open: ([text = ""]) => ({
    find(handle) {
      let low = 0;
      let high = text.length - 1;
      while (low < high) {
        const start = text.lastIndexOf("\n", (low + high) >> 1);
        const end = text.indexOf("\n", start + 1);
        const space = end - 5;
        const order = compareAt(text, start + 1, space, handle);
        if (order === 0) return entryOf(text.slice(space + 1, end), handle);
        if (order < 0) low = end;
        else high = start;
      }
      return undefined;
    },
  }),
};

/** Negative where the text from..to comes before the handle; a space comes before all of a handle's characters. */
function compareAt(text: string, from: number, to: number, handle: string) {
  const length = Math.min(to - from, handle.length);
  for (let at = 0; at < length; at++) {
    const difference = text.charCodeAt(from + at) - handle.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return to - from - handle.length;
}
