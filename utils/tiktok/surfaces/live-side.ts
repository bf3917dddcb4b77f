import type { Surface } from "../surface";

/** LIVE accounts in the side list. */
export const liveSide: Surface = {
  name: "live-side",
  find: '[data-e2e="live-side-nav-item"] a[href*="/@"], a[data-e2e="live-side-nav-item"][href*="/@"]',
  block: '[data-e2e="live-side-nav-item"]',
  place: "after",
  placeAt: '[data-e2e="live-side-nav-name"]',
  form: "shape",
};
