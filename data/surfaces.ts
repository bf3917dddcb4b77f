/** Every place on tiktok.com where an account's handle is shown; utils/tiktok/surfaces has one file for each. */
export const surfaceNames = [
  "feed",
  "photo",
  "browse",
  "profile-header",
  "profile-grid",
  "suggested",
  "comment",
  "reply",
  "mention",
  "search-card",
  "search-user",
  "tag",
  "sound",
  "explore",
  "discover",
  "inbox",
  "live-host",
  "live-side",
  "mobile-video",
  "mobile-grid",
  "mobile-feed",
  "embed-video",
  "embed-profile",
] as const;

export type SurfaceName = (typeof surfaceNames)[number];
