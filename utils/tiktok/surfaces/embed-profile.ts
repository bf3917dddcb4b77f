import type { Surface } from "../surface";

/** An account embedded in another site; its address names the account. */
export const embedProfile: Surface = {
  name: "embed-profile",
  find: 'a[href*="/@"]:not(:has(img)):not([href*="/video/"])',
  findElse: 'a[href*="/@"]:not([href*="/video/"])',
  block: "body",
  place: "after",
  form: "short",
  path: /^\/embed\/@/,
};
