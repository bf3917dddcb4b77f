import { FileFault, placeIn } from "./fault";
import {
  longestRow,
  placesOf,
  rowsAtOnce,
  type FileTable,
  type RawRow,
} from "./raw-rows";

/** Rows of one JSON object a line, as `formats/ndjson.ts` writes them. */
export async function* ndjsonRows(
  table: FileTable,
  text: AsyncIterable<string>,
): AsyncGenerator<readonly RawRow[]> {
  let found: RawRow[] = [];
  for await (const { line, content } of linesOf(table.file, text)) {
    found.push(rowOf(table, line, content));
    if (found.length < rowsAtOnce) continue;
    yield found;
    found = [];
  }
  if (found.length > 0) yield found;
}

function rowOf(table: FileTable, line: number, content: string): RawRow {
  const { file } = table;
  let read: unknown;
  try {
    read = JSON.parse(content);
  } catch {
    throw new FileFault(`${placeIn(file, line)}: no JSON.`);
  }
  if (typeof read !== "object" || read === null || Array.isArray(read))
    throw new FileFault(`${placeIn(file, line)}: no object of JSON.`);
  const values = Object.values(read);
  const places = placesOf(table, Object.keys(read), line);
  return { line, cells: places.map((at) => values[at]) };
}

async function* linesOf(file: string, pieces: AsyncIterable<string>) {
  let rest = "";
  let line = 1;
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop()!;
    for (const content of lines) yield { line: line++, content };
    if (rest.length > longestRow)
      throw new FileFault(
        `${placeIn(file, line)}: longer than any row of a log.`,
      );
  }
  if (rest !== "") yield { line, content: rest };
}
