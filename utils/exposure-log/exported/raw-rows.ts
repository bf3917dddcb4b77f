import type { Column } from "@/data/log/column";
import { FileFault, placeIn, quoted } from "./fault";

/** A row as it stands in a file: its cells in the order of the table's columns, not looked at yet. */
export interface RawRow {
  /** The line that it begins at, from 1. */
  readonly line: number;
  /** `undefined` where the file lacks a column that came with a later version. */
  readonly cells: readonly unknown[];
}

/** What a table in a file is called in messages, and which columns it must have. */
export interface FileTable {
  readonly file: string;
  readonly columns: readonly Column[];
}

/** Rows that are handed on at once: some 10 ms of work. */
export const rowsAtOnce = 256;

/** Characters of one row: the longest of a log have some 1,500. */
export const longestRow = 2 ** 16;

/** The text of a file, piece by piece, with its byte-order mark where it has one. */
export async function* textOf(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const decode = (piece?: Uint8Array) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw new FileFault(`${file} is not text in UTF-8.`);
    }
  };
  for await (const piece of bytes) yield decode(piece);
  decode();
}

const firstVersion = "1.0";

/**
 * Where each column of a table stands in a file, -1 for one that came with a later version than the file.
 *
 * @throws FileFault naming a column that is missing, unknown or there twice
 */
export function placesOf(
  { file, columns }: FileTable,
  names: readonly string[],
  line: number,
): number[] {
  const unknown = names.find(
    (name, at) =>
      names.indexOf(name) !== at || !columns.some((each) => each.name === name),
  );
  if (unknown !== undefined)
    throw new FileFault(
      `${placeIn(file, line)}: column ${quoted(unknown)} is there twice, or is none that this version of Letterhead knows.`,
    );
  return columns.map(({ name, since }) => {
    const at = names.indexOf(name);
    if (at < 0 && since === firstVersion)
      throw new FileFault(`${placeIn(file, line)}: column ${name} is missing.`);
    return at;
  });
}
