import type { Words } from "./words";

/** Milliseconds of each unit, and the largest number of it that is shown with the next smaller one. */
const units = [
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const;

/**
 * A length of time as the language writes it, in the two largest units that it fills: 12 hr 3 min, 5 min 20 sec, 4.2 sec.
 */
export function durationWords(ms: number, { t }: Words): string {
  const tag = t("languageTag");
  const write = (value: number, unit: string, digits = 0) =>
    new Intl.NumberFormat(tag, {
      style: "unit",
      unit,
      unitDisplay: "short",
      maximumFractionDigits: digits,
    }).format(value);
  const at = units.findIndex(([, length]) => ms >= length);
  const [larger, smaller] = at < 0 ? [] : units.slice(at, at + 2);
  if (!larger || !smaller) return write(ms / 1000, "second", 1);
  const whole = Math.floor(ms / larger[1]);
  const rest = Math.floor((ms % larger[1]) / smaller[1]);
  return new Intl.ListFormat(tag, { type: "unit", style: "narrow" }).format([
    write(whole, larger[0]),
    ...(rest > 0 ? [write(rest, smaller[0])] : []),
  ]);
}
