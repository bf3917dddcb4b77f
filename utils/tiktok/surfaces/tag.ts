import type { Surface } from "../surface";

/** Tiles of a hashtag's page. */
export const tag: Surface = {
  name: "tag",
  // 2024-09, not measured since: a name beneath the tile, or none.
  find: 'a[href*="/@"]:has([data-e2e="challenge-item-username"])',
  findElse: '[data-e2e="challenge-item"] a[href*="/@"]',
  block: '[class*="DivItemContainer"]',
  place: "corner",
  placeAt: '[data-e2e="challenge-item"] a',
  form: "short",
  path: /^\/tag\//,
};
