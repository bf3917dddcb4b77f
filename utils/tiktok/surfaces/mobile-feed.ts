import type { Surface } from "../surface";

/** The mobile site's feed: the slide in view. */
export const mobileFeed: Surface = {
  name: "mobile-feed",
  find: '[data-e2e^="video-slide"] [class*="SectionVideoInfo"] a[href*="/@"], [data-e2e^="video-slide"] a[href*="/@"]:not(:has(img))',
  read: "href",
  block: '[data-e2e^="video-slide"]',
  place: "after",
  form: "short",
};
