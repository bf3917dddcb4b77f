import type { Surface } from "../surface";

/** Tiles of the explore page: two links to the author beneath each tile, the second with the name. */
export const explore: Surface = {
  name: "explore",
  find: 'a[data-e2e="explore-card-user-link"]:has([data-e2e="explore-card-user-unique-id"])',
  block: '[class*="DivItemContainer"]',
  // Beside the name it would cut the name: the row is as wide as the tile.
  place: "corner",
  placeAt: '[data-e2e="explore-item"] a',
  form: "short",
};
