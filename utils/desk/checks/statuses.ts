import type { Account, Entity } from "@/data/entity";
import type { Check } from "./check";

/** A status other than active has a date and a source; no date lies ahead or runs backwards. */
export const statuses: Check = function* ({ entries, version }) {
  for (const { entity, file, line } of entries)
    for (const account of entity.accounts) {
      const message = problemOf(account, entity, version.date);
      if (message)
        yield {
          file,
          line,
          rule: "status",
          message: `${entity.id}, @${account.handle}: ${message}`,
          fix: "Give the date and cite who reported it, as exactly as the source does.",
        };
    }
};

function problemOf(
  { status, statusDate, validFrom, validTo, history = [] }: Account,
  { evidence }: Entity,
  today: string,
): string | undefined {
  if (status !== "active" && !statusDate) return `${status}, but since when?`;
  if (
    status !== "active" &&
    !evidence.some(({ supports }) => supports.includes("status")) &&
    !history.length
  )
    return `${status}, but who says so?`;
  if (validFrom && validTo && validFrom > validTo)
    return "it ends before it begins.";
  const dates = [
    statusDate,
    validFrom,
    validTo,
    ...history.map(({ date }) => date),
  ];
  return dates.some((date) => date && date > today)
    ? "a date lies after the registry's own."
    : undefined;
}
