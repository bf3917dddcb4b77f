import { createWriteStream } from "node:fs";
import { Writable } from "node:stream";
import { exposures } from "@/data/log/exposures";
import { tables } from "@/data/log/tables";
import { packageScripts } from "@/tests/support/package-scripts";
import type { ExportJob } from "@/utils/exposure-log/export/job";
import { runExport } from "@/utils/exposure-log/export/run-export";
import { formats } from "@/utils/exposure-log/formats/index";
import { readMillionRows } from "./million-rows";

/** What the bench is told by this process, which does nothing but one export. */
export interface Written {
  readonly milliseconds: number;
  readonly bytes: number;
  /** Most memory of the process at any time, and before the export, in bytes. */
  readonly peak: number;
  readonly before: number;
}

const options = {
  range: {},
  tables: tables.map(({ name }) => name),
  parquet: true,
  licence: "none",
} as const;

function jobOf(what: string): ExportJob | undefined {
  if (what === "package") return { what, options };
  const format = formats.find(({ id }) => id === what);
  return format && { what: "table", table: "exposures", format, options };
}

async function write(
  rows: string,
  what: string,
  file: string | undefined,
): Promise<Written> {
  const log = readMillionRows(rows);
  const memory = () => process.memoryUsage().rss;
  const before = memory();
  let peak = before;
  let bytes = 0;
  const started = performance.now();
  const job = jobOf(what);
  if (!job)
    // Reading alone, every column: what any export begins with.
    for await (const batch of log.batches("exposures")) {
      for (const { name } of exposures.columns) batch.column(name);
      peak = Math.max(peak, memory());
    }
  else {
    const disk =
      file === undefined
        ? undefined
        : Writable.toWeb(createWriteStream(file)).getWriter();
    const target = new WritableStream<Uint8Array<ArrayBuffer>>({
      async write(piece) {
        bytes += piece.length;
        await disk?.write(piece);
      },
      close: () => disk?.close(),
    });
    await runExport(log, job, packageScripts, target, {
      signal: new AbortController().signal,
      onProgress: () => void (peak = Math.max(peak, memory())),
    });
  }
  const milliseconds = performance.now() - started;
  return { milliseconds, bytes, peak, before };
}

const [rows, what, file] = process.argv.slice(2);
console.log(JSON.stringify(await write(rows!, what!, file)));
