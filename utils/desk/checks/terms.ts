import { kindOf } from "@/data/kinds";
import type { Check } from "./check";

/** How long a source may speak for an office that is said to be held today. */
const yearsValid = 2;

/** Nobody is said to hold an office on old evidence. */
export const terms: Check = function* ({ entries, version }) {
  const oldest = `${Number(version.date.slice(0, 4)) - yearsValid}${version.date.slice(4)}`;
  for (const { entity, file, line } of entries) {
    const { office } = entity;
    if (!office || !kindOf(entity.kind).isPerson) continue;
    if (!office.until && !office.asOf)
      yield {
        file,
        line,
        rule: "term",
        message: `${entity.id}: nothing says until when the office is known to be held.`,
        fix: "Give asOf, the day up to which the source speaks, or until, when the term ended.",
      };
    else if (!office.until && office.asOf! < oldest)
      yield {
        file,
        line,
        rule: "term",
        message: `${entity.id}: the office was last confirmed ${office.asOf}.`,
        fix: "Cite a newer source, give until, or move the entry to held.json.",
      };
    if (office.since && office.until && office.since > office.until)
      yield {
        file,
        line,
        rule: "term",
        message: `${entity.id}: the term ends before it begins.`,
        fix: "Correct since or until.",
      };
  }
};
