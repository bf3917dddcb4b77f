import type { Surface } from "../surface";

/** For You, Following and the video page of today: the author line over the video. */
export const feed: Surface = {
  name: "feed",
  // 2025-11: author line over the video. 2022-03: author line above it, two links (avatar and name) to one account.
  find: '[class*="DivCreatorInfoContainer"] a[href*="/@"], [class*="DivAuthorContainer"] a[class*="StyledAuthorAnchor"]',
  // A card that shows its author by the avatar alone.
  findElse: 'a[data-e2e="video-author-avatar"]',
  block: '[data-e2e="recommend-list-item-container"]',
  place: "after",
  form: "short",
};
