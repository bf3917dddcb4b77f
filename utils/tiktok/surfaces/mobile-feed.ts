import type { Surface } from "../surface";

/** The mobile site's feed: the slide in view. */
export const mobileFeed: Surface = {
  name: "mobile-feed",
  find: '[data-e2e^="video-slide"] [class*="SectionVideoInfo"] [class*="DivPointerEvent"] a[href*="/@"]',
  findElse:
    '[data-e2e^="video-slide"] [data-e2e="play-side-author"] a[href*="/@"]',
  block: '[data-e2e^="video-slide"]',
  place: "inside",
  placeAt: '[class*="DivUserName"]',
  form: "short",
};
