import type { Format } from "./format";
import { writeCsv } from "./write-csv";

/**
 * What a spreadsheet takes for a formula, also behind spaces and in full-width forms (owasp.org, CSV Injection), and
 * numbers so long that it would round them, as the platform's ids. An apostrophe too, so that the first one of a cell is
 * always ours and can be taken away again.
 */
const isTakenWrong = /^\s*[=+\-@＝＋－＠]|^[\t\r\n']|^\d{16,}$/;

/**
 * For people with a spreadsheet: with a byte-order mark, so that Excel reads UTF-8, and "\r\n". A text that a
 * spreadsheet would run or round has an apostrophe before it; numbers are left as they are.
 */
export const excel = {
  id: "excel",
  ending: ".excel.csv",
  mediaType: "text/csv",
  isText: true,
  encode: (table, batches) =>
    writeCsv(table, batches, {
      start: "\uFEFF",
      lineEnd: "\r\n",
      write: ({ type }, cell) =>
        type === "string" && isTakenWrong.test(String(cell))
          ? `'${cell}`
          : String(cell),
    }),
} as const satisfies Format;
