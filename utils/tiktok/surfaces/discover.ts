import type { Surface } from "../surface";

/** Accounts on the discover page. */
export const discover: Surface = {
  name: "discover",
  find: 'a[data-e2e="discover-user-item"]',
  block: 'a[data-e2e="discover-user-item"]',
  place: "after",
  placeAt: '[data-e2e="discover-user-title"]',
  form: "short",
};
