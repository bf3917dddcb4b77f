/** The badge's shape without its words, which give way first. */
const least = { width: 18, height: 14 };

/** Whether at least a badge's shape is laid out and not cut away by a box around it. */
export function isShown(badge: Element): boolean {
  let { left, right, top, bottom } = badge.getBoundingClientRect();
  for (
    let at = badge.parentElement;
    at && at !== at.ownerDocument.body;
    at = at.parentElement
  ) {
    const { display, overflowX, overflowY } = getComputedStyle(at);
    if (display === "inline" || display === "contents") continue;
    const box = at.getBoundingClientRect();
    if (isCutting(overflowX)) {
      left = Math.max(left, box.left);
      right = Math.min(right, box.right);
    }
    if (isCutting(overflowY)) {
      top = Math.max(top, box.top);
      bottom = Math.min(bottom, box.bottom);
    }
  }
  return right - left >= least.width && bottom - top >= least.height;
}

function isCutting(overflow: string): boolean {
  return overflow === "hidden" || overflow === "clip";
}
