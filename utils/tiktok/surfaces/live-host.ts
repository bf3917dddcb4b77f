import type { Surface } from "../surface";

/** The host of a LIVE; the lines of its chat hold neither link nor handle and get no badge. */
export const liveHost: Surface = {
  name: "live-host",
  find: '[data-e2e="user-profile-uid"]',
  read: "text",
  block: '[data-e2e="user-profile-uid"]',
  place: "after",
  form: "short",
  path: /^\/@[^/]*\/live/,
};
