import type { Surface } from "../surface";

/** A video among search results, in the Top and Videos tabs. */
export const searchCard: Surface = {
  name: "search-card",
  // The same name in 2022-05 and 2025-09; the tile's own link carries no name.
  find: 'a[data-e2e="search-card-user-link"]',
  block: '[class*="DivItemContainer"]',
  // Beside the name it would cut the name: the row is as wide as the tile.
  place: "corner",
  placeAt: '[data-e2e="search_top-item"] a, [data-e2e="search_video-item"] a',
  form: "short",
};
