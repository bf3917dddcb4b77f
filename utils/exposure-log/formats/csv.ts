import type { Format } from "./format";
import { writeCsv } from "./write-csv";

/**
 * For programs: UTF-8 without a mark, "\n", every cell as it is. A cell that a spreadsheet would take for a formula is
 * not changed here, so that what is read is what was recorded; `excel` is the file for spreadsheets.
 */
export const csv = {
  id: "csv",
  ending: ".csv",
  mediaType: "text/csv",
  isText: true,
  encode: (table, batches) =>
    writeCsv(table, batches, {
      start: "",
      lineEnd: "\n",
      write: (_column, cell) => String(cell),
    }),
} as const satisfies Format;
