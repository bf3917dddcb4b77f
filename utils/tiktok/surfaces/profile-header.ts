import type { Surface } from "../surface";

/** The head of a profile, where the handle is text and no link, as at the host of a LIVE. */
export const profileHeader: Surface = {
  name: "profile-header",
  // h2 in 2022, h1 since 2025.
  find: '[data-e2e="user-page"] [data-e2e="user-title"]',
  read: "text",
  block: '[data-e2e="user-page"]',
  place: "after",
  form: "long",
  path: /^\/@[^/]*\/?$/,
};
