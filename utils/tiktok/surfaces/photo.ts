import type { Surface } from "../surface";

/** A photo post's page, and its card in the feed. */
export const photo: Surface = {
  name: "photo",
  find: '[class*="DivCreatorInfoContainer"] a[href*="/@"]',
  findElse: 'a[data-e2e="video-author-avatar"]',
  block: '[data-e2e="recommend-list-item-container"]',
  place: "after",
  form: "short",
  path: /^\/@[^/]*\/photo\//,
};
