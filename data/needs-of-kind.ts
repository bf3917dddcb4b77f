import type { KindId } from "./kinds.ts";

export type EvidenceNeed =
  /** A source that ties the handle to the entity. */
  | "account"
  /** A source that says what the entity is. */
  | "kind"
  /** Two independent publishers for what the entity is. */
  | "kind-twice"
  /** A source for the public office, with its term where known. */
  | "office"
  /** A named body that documented the tie and printed the handle. */
  | "attribution";

/**
 * What evidence an entity must carry, by its kind; the editor's desk refuses an entity without it. It stands apart from
 * the kinds because every tab loads those, and has no use for this.
 */
export const needsOfKind: Readonly<Record<KindId, readonly EvidenceNeed[]>> = {
  "head-office": ["account"],
  leader: ["account", "office"],
  ministry: ["account"],
  agency: ["account"],
  mission: ["account"],
  parliament: ["account"],
  "armed-forces": ["account"],
  "public-service": ["account"],
  "local-government": ["account"],
  "state-media": ["account", "kind-twice"],
  "captured-media": ["account", "kind"],
  "public-media": ["account", "kind"],
  "public-media-programme": ["account", "kind"],
  "disputed-media": ["account", "kind-twice"],
  "media-person": ["account", "attribution"],
  international: ["account"],
  party: ["account"],
  legislator: ["account", "office"],
  official: ["account", "office"],
  diplomat: ["account", "office"],
  creator: ["account", "attribution"],
  operation: ["account", "attribution"],
};
