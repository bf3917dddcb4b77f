import type { Surface } from "../surface";

/** Who liked, followed or mentioned, in the inbox. */
export const inbox: Surface = {
  name: "inbox",
  find: 'a[data-e2e="inbox-title"][href*="/@"]',
  block: '[data-e2e="inbox-list-item"]',
  place: "after",
  form: "short",
};
