import type { RowFilter } from "@/data/log/row-filter";
import type { ChosenBy, Selection } from "./selection";

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
