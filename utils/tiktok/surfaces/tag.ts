import type { Surface } from "../surface";

/** Tiles of a hashtag's page. */
export const tag: Surface = {
  name: "tag",
  find: '[data-e2e="challenge-item-desc"] a[data-e2e="challenge-item-avatar"]:has([data-e2e="challenge-item-username"]), a:has([data-e2e="challenge-item-username"])',
  findElse: '[data-e2e="challenge-item"] a[href*="/@"]',
  read: "href",
  block: '[class*="DivItemContainerV2"], [data-e2e="challenge-item"]',
  place: "corner",
  form: "shape",
  path: /^\/tag\//,
};
