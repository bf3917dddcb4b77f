import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import { tables, type TableName } from "@/data/log/tables";
import { generatedRows } from "@/tests/support/log-batches";
import { batchOf, type Batch, type Row } from "@/utils/exposure-log/batch";
import {
  blockSize,
  encodeBlock,
  openBlock,
  type EncodedBlock,
} from "@/utils/exposure-log/block";
import type { ExposureRow } from "@/data/log/exposures";
import type { LogSource } from "@/utils/exposure-log/export/log-source";

export const millionRows = 1_000_000;

/** Different blocks of exposures; after them they come again, so that the rows themselves take little memory. */
const differentBlocks = 64;

interface Kept {
  readonly blocks: readonly EncodedBlock[];
  readonly small: ReadonlyMap<TableName, readonly Row[]>;
}

/** Writes what `readMillionRows` reads: making rows takes more memory than an export may. */
export async function writeMillionRows(file: string): Promise<void> {
  const all = new Map<TableName, Row[]>();
  const choices = { exposures: differentBlocks * blockSize, seed: 1 };
  for (const { name } of tables) {
    const rows: Row[] = [];
    for await (const some of generatedRows(name, choices)) rows.push(...some);
    all.set(name, rows);
  }
  const exposures = all.get("exposures") as unknown as ExposureRow[];
  all.delete("exposures");
  const blocks = Array.from({ length: differentBlocks }, (_, at) =>
    encodeBlock(exposures.slice(at * blockSize, (at + 1) * blockSize)),
  );
  await writeFile(file, serialize({ blocks, small: all } satisfies Kept));
}

/** A log of a million exposures in the store's blocks, each opened when it is asked for, as the store does. */
export function readMillionRows(file: string): LogSource {
  const { blocks, small } = deserialize(readFileSync(file)) as Kept;
  return {
    count: async (table) => small.get(table)?.length ?? millionRows,
    async *batches(table) {
      const rows = small.get(table);
      if (rows) yield batchOf(rows);
      else yield* repeat(blocks);
    },
  };
}

function* repeat(blocks: readonly EncodedBlock[]): Generator<Batch> {
  for (let left = millionRows, at = 0; left > 0; left -= blockSize, at++) {
    const block = openBlock(blocks[at % blocks.length]!);
    yield left >= block.count
      ? block
      : {
          count: left,
          column: (name) => block.column(name as never).slice(0, left),
        };
  }
}
