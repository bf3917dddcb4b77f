import type { Surface } from "../surface";

/** Tiles of a sound's page. */
export const sound: Surface = {
  name: "sound",
  // 2024-09, not measured since: a name beneath the tile, or none.
  find: 'a[href*="/@"]:has([data-e2e="music-item-username"])',
  findElse: '[data-e2e="music-item"] a[href*="/@"]',
  block: '[class*="DivItemContainer"]',
  place: "corner",
  placeAt: '[data-e2e="music-item"] a',
  form: "short",
  path: /^\/music\//,
};
