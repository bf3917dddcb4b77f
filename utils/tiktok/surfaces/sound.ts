import type { Surface } from "../surface";

/** Tiles of a sound's page. */
export const sound: Surface = {
  name: "sound",
  find: 'a:has([data-e2e="music-item-username"])',
  findElse: '[data-e2e="music-item"] a[href*="/@"]',
  read: "href",
  block: '[class*="DivItemContainerV2"], [data-e2e="music-item"]',
  place: "corner",
  form: "shape",
  path: /^\/music\//,
};
