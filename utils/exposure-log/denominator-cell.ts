import { kindIds, type KindId } from "@/data/kinds";
import {
  flaggedColumn,
  type LogSurface,
  type Role,
} from "@/data/log/closed-lists";
import type { DenominatorRow, FlaggedByKind } from "@/data/log/denominators";

/** Start of the hour that a time lies in, RFC 3339. */
export function hourOf(time: string): string {
  return `${time.slice(0, 13)}:00:00.000Z`;
}

/** Primary key of the cell that an exposure is counted in. */
export function denominatorKey({
  session_id,
  surface,
  first_visible_utc,
  role,
}: {
  session_id: string;
  surface: LogSurface;
  first_visible_utc: string;
  role: Role;
}): [string, string, string, string] {
  return [session_id, surface, hourOf(first_visible_utc), role];
}

export const flaggedBy = (kind: KindId) => flaggedColumn(kind) as FlaggedByKind;

/** A cell in which nothing was seen yet. */
export function emptyCell(
  session_id: string,
  surface: LogSurface,
  hour_utc: string,
  role: Role,
): DenominatorRow {
  const byKind = Object.fromEntries(
    kindIds.map((kind) => [flaggedBy(kind), 0]),
  ) as Record<FlaggedByKind, number>;
  return {
    session_id,
    surface,
    hour_utc,
    role,
    seen: 0,
    flagged: 0,
    unflagged: 0,
    undetermined: 0,
    brief: 0,
    brief_flagged: 0,
    redacted: 0,
    brief_redacted: 0,
    posts: "NA",
    authors: 0,
    authors_flagged: 0,
    attention_s: 0,
    ...byKind,
  };
}
