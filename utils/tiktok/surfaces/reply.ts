import type { Surface } from "../surface";

/** The author of a reply to a comment. */
export const reply: Surface = {
  name: "reply",
  find: '[data-e2e="comment-username-2"] a[href*="/@"], a[href*="/@"]:has(> [data-e2e="comment-username-2"])',
  block:
    '[class*="DivCommentItemWrapper"], [class*="DivReplyContainer"] [class*="DivCommentContentContainer"]',
  place: "after",
  placeAt: '[data-e2e^="comment-username"] > *',
  form: "short",
};
