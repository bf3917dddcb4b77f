import type { Surface } from "../surface";

/** The video page and the video over a grid, as they were until mid-2025. */
export const browse: Surface = {
  name: "browse",
  // 2022-08 and 2025-06: the name link holds browse-username; the avatar's link stands before it.
  find: 'a[href*="/@"]:has([data-e2e="browse-username"])',
  read: "href",
  block: '[class*="DivInfoContainer"], [class*="DivAuthorContainer"]',
  place: "after",
  placeAt: '[data-e2e="browse-username"]',
  form: "short",
};
