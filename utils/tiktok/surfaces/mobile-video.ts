import type { Surface } from "../surface";

/** A video or photo on the mobile site: the name line shows "@" and the nickname. */
export const mobileVideo: Surface = {
  name: "mobile-video",
  // 2026-05: the avatar in play-side-author is a second link to the same account.
  find: '[class*="SectionVideoInfo"] [class*="DivPointerEvent"] a[href*="/@"]',
  findElse: '[data-e2e="play-side-author"] a[href*="/@"]',
  block: '[class*="DivVideoContainer"], [class*="DivInfoSection"], body',
  place: "inside",
  placeAt: '[class*="DivUserName"]',
  form: "short",
};
