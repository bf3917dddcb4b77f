import type { Surface } from "../surface";

/** An account named in a caption or a comment: "@" with the handle or the nickname, linked. */
export const mention: Surface = {
  name: "mention",
  find: '[data-e2e="video-desc"] a[href*="/@"], [data-e2e="browse-video-desc"] a[href*="/@"], [data-e2e="search-card-video-caption"] a[href*="/@"], a[data-e2e="search-common-link"][href*="/@"], [data-e2e^="comment-level-"] a[href*="/@"], [class*="SectionVideoInfo"] h1 a[href*="/@"]',
  block: "a",
  place: "after",
  form: "short",
};
