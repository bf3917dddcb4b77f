import type { Surface } from "../surface";

/** A video among search results, in the Top and Videos tabs. */
export const searchCard: Surface = {
  name: "search-card",
  // The same name in 2022-05 and 2025-09; the tile's own link carries no name.
  find: 'a[data-e2e="search-card-user-link"]',
  read: "href",
  block: '[class*="DivItemContainerForSearch"]',
  place: "after",
  form: "short",
};
