import type { Design } from "./design";
import { letterhead } from "./letterhead";
import { mapFromJson } from "./map-from-json";
import { perfectHash } from "./perfect-hash";
import { sortedText } from "./sorted-text";

/** What ships first, then its rivals. */
export const designs: readonly Design[] = [
  letterhead,
  mapFromJson,
  sortedText,
  perfectHash,
];
