/** Closed lists of the log: what may stand in a column. */

/** Where on the platform an item was met; `place` says more exactly which element showed it. */
export const logSurfaces = [
  "foryou",
  "following",
  "friends",
  "profile",
  "video",
  "search",
  "hashtag",
  "sound",
  "comments",
  "live",
  "embed",
  "other",
] as const;
export type LogSurface = (typeof logSurfaces)[number];

/** What the account has to do with the item. */
export const roles = [
  "author",
  "duet",
  "stitch",
  "repost",
  "mention",
  "commenter",
  "profile",
  "suggestion",
] as const;
export type Role = (typeof roles)[number];

/** Roles that this version can tell apart; the others stand in the list for logs of other tools. */
export const recordedRoles = [
  "author",
  "mention",
  "commenter",
  "profile",
  "suggestion",
] as const satisfies readonly Role[];
export type RecordedRole = (typeof recordedRoles)[number];

/** What a participant sees of the labels. */
export const labelConditions = ["usual", "none", "delayed", "wording"] as const;
export type LabelCondition = (typeof labelConditions)[number];

export const eventNames = [
  "card_opened",
  "note_opened",
  "hidden",
  "unhidden",
] as const;
export type EventName = (typeof eventNames)[number];

export const qualityTypes = [
  /** A place's selectors named nobody in an item that was seen; told once for each page and place. */
  "selector_failure",
  /** Wall clock and monotonic clock went apart. */
  "clock_jump",
  /** Rows could not be stored: quota, or a database that does not open. */
  "storage_error",
  /** Recording was paused by the participant. */
  "paused",
  /** A page ended without saying so; exposures in progress were lost. */
  "page_lost",
  /** The worker was ended while a page was recording; nothing need be lost. */
  "worker_restarted",
  /** The registry changed while a page was open. */
  "registry_changed",
  /** Rows that a page had to give up. */
  "rows_dropped",
  /** Rows that the participant deleted. */
  "rows_deleted",
] as const;

/** Name of the denominators' column that counts the views of a kind's accounts. */
export const flaggedColumn = (kind: string) =>
  `flagged_${kind.replaceAll("-", "_")}`;
