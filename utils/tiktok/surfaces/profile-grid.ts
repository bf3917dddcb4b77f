import type { Surface } from "../surface";

/** Tiles of a profile's grid that belong to somebody else: reposts and likes. */
export const profileGrid: Surface = {
  name: "profile-grid",
  find: '[data-e2e="user-post-item"] a[href*="/@"], [data-e2e="user-repost-item"] a[href*="/@"], [data-e2e="user-liked-item"] a[href*="/@"]',
  block:
    '[data-e2e="user-post-item"], [data-e2e="user-repost-item"], [data-e2e="user-liked-item"]',
  place: "corner",
  form: "short",
  except: "page-account",
};
