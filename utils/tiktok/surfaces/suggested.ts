import type { Surface } from "../surface";

/** Suggested and followed accounts: beside a profile, and in the side bar of 2022. */
export const suggested: Surface = {
  name: "suggested",
  // 2025-12: two links a card, the second with the name. 2022-03: avatar link, then the name's link.
  // Where the link stands is asked within `:is()`: browsers ask all of the link itself before what is around it, and
  // what is in it takes them eight times as long.
  find: 'a:is([class*="DivUserCardListContainer"] *)[href*="/@"]:not(:has(img, [class*="SpanAvatarContainer"], [class*="DivAvatar"])), a[class*="StyledUserContentLink"]:has([data-e2e="suggest-user-title"], [data-e2e="following-user-title"], [class*="UserTitle"])',
  findElse:
    '[class*="DivUserCardListContainer"] a[href*="/@"], a[class*="StyledUserContentLink"]',
  block:
    '[class*="DivUserCard"]:not([class*="DivUserCardList"]), [class*="DivUserLinkContainer"]',
  // On a line of its own: the card is narrow, and beside the name it would cut the name.
  place: "after",
  placeAt: '[class*="UserCardTitle"]',
  form: "short",
};
