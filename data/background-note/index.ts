import { inTheOpen } from "./in-the-open";
import { outOfSight } from "./out-of-sight";
import type { BackgroundSection } from "./statement";

/** Language of the background note's text. */
export const backgroundLanguage = "en";

/** How states use TikTok, in our own words; each sentence names what it rests on. */
export const backgroundSections: readonly BackgroundSection[] = [
  ...inTheOpen,
  ...outOfSight,
];
