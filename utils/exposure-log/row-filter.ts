import type { KindId } from "@/data/kinds";
import type { LogSurface, Role } from "@/data/log/closed-lists";
import type { ChosenBy, Selection } from "./selection";
import type { TimeRange } from "./store";

/** What the list of exposures is narrowed by; an empty string is no limit. */
export interface RowFilter extends Required<TimeRange> {
  readonly surface: LogSurface | "";
  readonly kind: KindId | "";
  readonly role: Role | "";
  /** Part of a handle, as it was typed. */
  readonly account: string;
}

export const noFilter: RowFilter = {
  from: "",
  to: "",
  surface: "",
  kind: "",
  role: "",
  account: "",
};

/** The part of a handle that is looked for: lower case, without the @ before it. */
export function partOfHandle(typed: string): string {
  return typed.trim().replace(/^@/, "").toLowerCase();
}

/** Whether a filter asks for more than a time. */
export function isBeyondTime({
  surface,
  kind,
  role,
  account,
}: RowFilter): boolean {
  return [surface, kind, role, partOfHandle(account)].some(Boolean);
}

/** What deletes exactly the rows that a filter leaves. */
export function selectionOf(filter: RowFilter): Selection {
  const { from, to, surface, kind, role } = filter;
  const part = partOfHandle(filter.account);
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(isBeyondTime(filter) && {
      where: (row: ChosenBy) =>
        (!surface || row.surface === surface) &&
        (!kind || row.label_type === kind) &&
        (!role || row.role === role) &&
        row.author.includes(part),
    }),
  };
}
