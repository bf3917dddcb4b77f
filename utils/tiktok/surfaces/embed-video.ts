import type { Surface } from "../surface";

/** A video embedded in another site. */
export const embedVideo: Surface = {
  name: "embed-video",
  find: 'a[href*="/@"]:not(:has(img))',
  findElse: 'a[href*="/@"]',
  block: "body",
  place: "after",
  form: "short",
  path: /^\/embed\/(?:v\d+\/)?\d+/,
};
