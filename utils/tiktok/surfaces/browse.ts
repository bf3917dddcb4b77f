import type { Surface } from "../surface";

/** The video page and the video over a grid, as they were until mid-2025. */
export const browse: Surface = {
  name: "browse",
  // 2022-08 and 2025-06: the name link holds browse-username; the avatar's link stands before it.
  find: 'a[href*="/@"]:has([data-e2e="browse-username"])',
  // 2025-06: a video of the list beside shows the handle as text, and links from its cover alone.
  findElse: '[class*="DivVideoList"] a[class*="LinkNonClickable"][href*="/@"]',
  block:
    '[class*="DivInfoContainer"], [class*="DivAuthorContainer"], [class*="DivVideoList"] [class*="DivItemContainer"]',
  place: "after",
  // Behind the name's link, which cuts off what does not fit into it (2022-08); beside the handle in the list.
  placeAt: '[class*="DivAuthor"] > [class*="SpanUniqueId"]',
  form: "short",
};
