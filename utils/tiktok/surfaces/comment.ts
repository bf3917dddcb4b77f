import type { Surface } from "../surface";

/** The author of a comment; the page shows the nickname, the handle stands in the link alone. */
export const comment: Surface = {
  name: "comment",
  // 2025-11 and 2026-01: the link inside comment-username-1. 2022-08: comment-username-1 inside the link.
  find: '[data-e2e="comment-username-1"] a[href*="/@"], a[href*="/@"]:has(> [data-e2e="comment-username-1"])',
  block:
    '[class*="DivCommentItemWrapper"], [class*="DivCommentItemContainer"], [class*="DivCommentContentContainer"]',
  place: "after",
  placeAt: '[data-e2e^="comment-username"] > *',
  form: "short",
};
