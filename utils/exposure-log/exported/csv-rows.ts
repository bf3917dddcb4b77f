import { FileFault, placeIn } from "./fault";
import {
  longestRow,
  placesOf,
  rowsAtOnce,
  type FileTable,
  type RawRow,
} from "./raw-rows";

const mark = "\uFEFF";

/**
 * Rows of comma-separated values after RFC 4180, as `formats/csv.ts` writes them or, with a byte-order mark,
 * `formats/excel.ts` with an apostrophe before some texts, which is taken away again.
 */
export async function* csvRows(
  table: FileTable,
  text: AsyncIterable<string>,
): AsyncGenerator<readonly RawRow[]> {
  const { file, columns } = table;
  let places: readonly number[] | undefined;
  let forSpreadsheet: readonly boolean[] = [];
  let width = 0;
  const rowOf = ({ line, fields }: Fields): RawRow => {
    if (fields.length !== width)
      throw new FileFault(
        `${placeIn(file, line)}: ${fields.length} cells instead of ${width}.`,
      );
    return {
      line,
      cells: places!.map((from, at) =>
        forSpreadsheet[at] ? fields[from]?.replace(/^'/, "") : fields[from],
      ),
    };
  };
  for await (const records of recordsOf(file, text)) {
    if (!places) {
      const { line, fields } = records.shift()!;
      const isMarked = fields[0]!.startsWith(mark);
      places = placesOf(
        table,
        isMarked ? [fields[0]!.slice(1), ...fields.slice(1)] : fields,
        line,
      );
      width = fields.length;
      forSpreadsheet = columns.map(({ type }) => isMarked && type === "string");
    }
    yield records.map(rowOf);
  }
  if (!places) throw new FileFault(`${file} is empty.`);
}

interface Fields {
  readonly line: number;
  readonly fields: readonly string[];
}

/** The records of a text, some at a time: never none. */
async function* recordsOf(
  file: string,
  pieces: AsyncIterable<string>,
): AsyncGenerator<Fields[]> {
  const reader = createReader(file);
  let found: Fields[] = [];
  for await (const piece of pieces) {
    reader.add(piece);
    for (let record; (record = reader.next(false));) {
      found.push(record);
      if (found.length < rowsAtOnce) continue;
      yield found;
      found = [];
    }
  }
  for (let record; (record = reader.next(true));) found.push(record);
  if (found.length > 0) yield found;
}

/** Reads record after record from a text that comes in pieces. */
function createReader(file: string) {
  let text = "";
  let at = 0;
  let line = 1;

  /** @param isAll whether no more text will come */
  function next(isAll: boolean): Fields | undefined {
    const start = at;
    const fields: string[] = [];
    let breaks = 1;
    // Found once a line, not once a field.
    let lineEnd = -1;
    const wait = () => {
      if (text.length - start > longestRow)
        throw new FileFault(
          `${placeIn(file, line)}: longer than any row of a log.`,
        );
      at = start;
      return undefined;
    };
    if (at >= text.length) return undefined;
    for (;;) {
      let end: number;
      if (text[at] === '"') {
        const close = closingQuote(at + 1, isAll);
        if (close === undefined) {
          if (!isAll) return wait();
          throw new FileFault(
            `${placeIn(file, line)}: a quotation mark is not closed.`,
          );
        }
        const inside = text.slice(at + 1, close);
        breaks += inside.split("\n").length - 1;
        fields.push(inside.replaceAll('""', '"'));
        end = close + 1;
        if (text[end] === "\r" && text[end + 1] === "\n") end += 1;
        const follows = text[end];
        if (follows === undefined && !isAll) return wait();
        if (follows === "\r" && end + 1 === text.length && !isAll)
          return wait();
        if (follows !== undefined && follows !== "," && follows !== "\n")
          throw new FileFault(
            `${placeIn(file, line)}: text after a closing quotation mark.`,
          );
      } else {
        if (lineEnd < at) {
          lineEnd = text.indexOf("\n", at);
          if (lineEnd < 0) {
            if (!isAll) return wait();
            lineEnd = text.length;
          }
        }
        const comma = text.indexOf(",", at);
        const isLast = comma < 0 || comma > lineEnd;
        end = isLast ? lineEnd : comma;
        const stop = isLast && text[end - 1] === "\r" ? end - 1 : end;
        fields.push(text.slice(at, Math.max(at, stop)));
      }
      at = end + 1;
      if (text[end] === ",") continue;
      if (at - start > longestRow) return wait();
      const record = { line, fields };
      line += breaks;
      return record;
    }
  }

  /** Of a field in quotation marks; `undefined` where the text ends before it is sure. */
  function closingQuote(from: number, isAll: boolean): number | undefined {
    for (let quote = text.indexOf('"', from); quote >= 0;) {
      if (text[quote + 1] !== '"')
        return quote + 1 < text.length || isAll ? quote : undefined;
      quote = text.indexOf('"', quote + 2);
    }
    return undefined;
  }

  return {
    next,
    add(piece: string) {
      text = text.slice(at) + piece;
      at = 0;
    },
  };
}
