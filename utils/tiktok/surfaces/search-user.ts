import type { Surface } from "../surface";

/** An account among search results, in the Top and Users tabs. */
export const searchUser: Surface = {
  name: "search-user",
  find: 'a[data-e2e="search-user-info-container"]',
  block: '[data-e2e="search-user-container"]',
  place: "inside",
  placeAt: '[data-e2e="search-user-unique-id"], [class*="PTitle"]',
  form: "short",
};
