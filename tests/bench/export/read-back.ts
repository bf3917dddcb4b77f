import { parse } from "csv-parse";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import { exposures } from "@/data/log/exposures";
import {
  typed,
  withMissing,
  withoutApostrophes,
} from "@/tests/support/read-table";
import type { Row } from "@/utils/exposure-log/batch";
import { millionRows, readMillionRows } from "./million-rows";

async function* csvRows(file: string): AsyncGenerator<Row> {
  const records = createReadStream(file).pipe(
    parse({ columns: true, bom: true }),
  );
  for await (const record of records as AsyncIterable<Record<string, string>>)
    yield Object.fromEntries(
      exposures.columns.map((column) => [
        column.name,
        typed(column, record[column.name]!),
      ]),
    );
}

async function* parquetRows(file: string): AsyncGenerator<Row> {
  const opened = await asyncBufferFromFile(file);
  const size = 8192;
  for (let at = 0; at < millionRows; at += size)
    for (const row of await parquetReadObjects({
      file: opened,
      rowStart: at,
      rowEnd: at + size,
    }))
      yield withMissing(exposures, row);
}

async function* ndjsonRows(file: string): AsyncGenerator<Row> {
  for await (const line of createInterface({ input: createReadStream(file) }))
    yield JSON.parse(line);
}

async function* excelRows(file: string): AsyncGenerator<Row> {
  for await (const row of csvRows(file))
    yield withoutApostrophes(exposures, row);
}

/** Programs that share no code with the writers. */
const readers: Readonly<Record<string, (file: string) => AsyncGenerator<Row>>> =
  {
    csv: csvRows,
    excel: excelRows,
    ndjson: ndjsonRows,
    parquet: parquetRows,
  };

/** How many rows of the file are not what was written; the last number of rows must be there too. */
async function countDifferent(
  rows: string,
  format: string,
  file: string,
): Promise<number> {
  const read = readers[format]!(file);
  let different = 0;
  for await (const batch of readMillionRows(rows).batches("exposures")) {
    const columns = exposures.columns.map(
      ({ name }) => [name, batch.column(name)] as const,
    );
    for (let row = 0; row < batch.count; row++) {
      const { value } = await read.next();
      const written = Object.fromEntries(
        columns.map(([name, cells]) => [name, cells[row]]),
      );
      if (!isDeepStrictEqual(value, written)) different += 1;
    }
  }
  return different + ((await read.next()).done ? 0 : 1);
}

const [rows, format, file] = process.argv.slice(2);
console.log(await countDifferent(rows!, format!, file!));
