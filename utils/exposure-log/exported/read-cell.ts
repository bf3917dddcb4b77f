import type { Cell, Column } from "@/data/log/column";

/** A cell as it stands in a file, checked against its column; `undefined` where it does not belong there. */
export type ReadCell = (raw: unknown) => Cell | undefined;

/** Characters of one cell. */
const longestCell = 10_000;

const whole = /^-?\d+$/;
const decimal = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const isInstant = (text: string) =>
  instant.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString() === text;

const readText: Record<Column["type"], (text: string) => Cell | undefined> = {
  string: (text) => (text.length <= longestCell ? text : undefined),
  integer: (text) =>
    whole.test(text) && Number.isSafeInteger(Number(text))
      ? Number(text)
      : undefined,
  number: (text) =>
    decimal.test(text) && Number.isFinite(Number(text))
      ? Number(text)
      : undefined,
  boolean: (text) =>
    text === "true" ? true : text === "false" ? false : undefined,
  datetime: (text) => (isInstant(text) ? text : undefined),
};

/**
 * Makes the reader of a column's cells.
 *
 * @param isTyped whether numbers and booleans stand there as such, as in JSON; else every cell is a text
 */
export function readerOf(column: Column, isTyped: boolean): ReadCell {
  const { type, values } = column;
  const missing: readonly string[] = column.missing;
  const read = readText[type];
  const isText = type === "string" || type === "datetime";
  return (raw) => {
    if (raw === undefined) return "NA";
    if (typeof raw === "string") {
      if (missing.includes(raw)) return raw;
      // An empty text says nothing: where that may be, it is a missing code.
      if (raw === "" || (isTyped && !isText)) return undefined;
      return !values || values.includes(raw) ? read(raw) : undefined;
    }
    const cell = isTyped && !isText ? read(JSON.stringify(raw)) : undefined;
    return typeof cell === typeof raw ? cell : undefined;
  };
}
