import { parse } from "csv-parse/sync";
import { messageOf } from "@/utils/desk/message-of";
import { UnreadableError } from "@/utils/desk/unreadable";

export interface CsvRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** Rows of a CSV table with a header; the message of a failure names file, row and column. */
export function csvRows(
  text: string,
  file: string,
  columns: readonly string[],
): CsvRow[] {
  let records: { info: { lines: number }; record: Record<string, string> }[];
  try {
    records = parse(text, { bom: true, columns: true, info: true, trim: true });
  } catch (error) {
    throw new UnreadableError(
      `${file} is not a CSV table: ${messageOf(error)}`,
      { cause: error },
    );
  }
  const header = Object.keys(records[0]?.record ?? {});
  const absent = columns.filter((column) => !header.includes(column));
  if (absent.length)
    throw new UnreadableError(
      `${file}:1 has no column ${absent.join(", ")}. Is it the right file?`,
    );
  return records.map(({ info, record }) => ({
    line: info.lines,
    fields: record,
  }));
}
