import { describeElement } from "./describe-element";
import type { Gap } from "./report";

/** Gathers elements by their structure, since a page repeats one card many times. */
export function collectGaps() {
  const byStructure = new Map<string, Gap>();
  return {
    add(element: Element, handle: string) {
      const where = describeElement(element);
      const gap = byStructure.get(where) ?? { where, count: 0, handles: [] };
      gap.count++;
      gap.handles.push(handle);
      byStructure.set(where, gap);
    },
    list: () => [...byStructure.values()].sort((a, b) => b.count - a.count),
  };
}
