import type { Surface } from "../surface";

/** Tiles on the mobile site's hashtag and sound pages, which show no name. */
export const mobileGrid: Surface = {
  name: "mobile-grid",
  find: '[data-e2e="video-item"] a[href*="/@"]',
  block: '[data-e2e="video-item"]',
  place: "corner",
  form: "short",
  except: "page-account",
};
