import type { Words } from "./words";

/** How much of a date is known: a day, a month or a year. */
const shapes: readonly [RegExp, Intl.DateTimeFormatOptions][] = [
  [/^\d{4}-\d\d-\d\d$/, { dateStyle: "medium" }],
  [/^\d{4}-\d\d$/, { year: "numeric", month: "long" }],
  [/^\d{4}$/, { year: "numeric" }],
];

/**
 * A date as the language writes it, of the Gregorian calendar always, so that it is found again in the source; what is
 * no date stays as it is.
 *
 * @param date YYYY-MM-DD, or less where less is known; none is said to be unknown
 */
export function dateWords(date: string | undefined, { t }: Words): string {
  if (date === undefined) return t("dateUnknown");
  const shape = shapes.find(([pattern]) => pattern.test(date));
  if (!shape || Number.isNaN(Date.parse(date))) return date;
  return new Intl.DateTimeFormat(t("languageTag"), {
    ...shape[1],
    calendar: "gregory",
    timeZone: "UTC",
  }).format(new Date(date));
}
