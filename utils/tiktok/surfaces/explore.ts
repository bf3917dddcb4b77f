import type { Surface } from "../surface";

/** Tiles of the explore page: two links to the author beneath each, the second with the name. */
export const explore: Surface = {
  name: "explore",
  find: 'a[data-e2e="explore-card-user-link"]:has([data-e2e="explore-card-user-unique-id"])',
  read: "href",
  block: '[class*="DivItemContainer"]',
  place: "after",
  form: "short",
};
