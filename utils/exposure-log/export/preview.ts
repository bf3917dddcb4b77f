import { filesOf, type ExportJob } from "./job";
import type { LogSource } from "./log-source";
import type { PackageScripts } from "./package-files";
import { watched, type Watch } from "./run-export";

/** One file as it will leave. */
export interface PreviewedFile {
  readonly path: string;
  /** Its size before it is packed. */
  readonly bytes: number;
  /** Of a table: its rows. */
  readonly rows: number | undefined;
  /** How it begins, in whole lines where there are any; `undefined` where it is no text. */
  readonly start: string | undefined;
  readonly isWhole: boolean;
}

/** Bytes of each file that a person is shown. */
const shownBytes = 6000;

const isText = (path: string) => !path.endsWith(".parquet");

/**
 * What will leave, file by file: the export itself, of which only the beginnings are kept, so that nothing can leave
 * that was not here.
 */
export async function previewExport(
  log: LogSource,
  job: ExportJob,
  scripts: PackageScripts,
  watch: Watch,
): Promise<PreviewedFile[]> {
  const previewed: PreviewedFile[] = [];
  const source = await watched(log, job, watch);
  for await (const { path, chunks, rows } of filesOf(source, job, scripts)) {
    const start = new Uint8Array(shownBytes);
    let bytes = 0;
    for await (const chunk of chunks) {
      if (bytes < shownBytes)
        start.set(chunk.subarray(0, shownBytes - bytes), bytes);
      bytes += chunk.length;
    }
    const isWhole = bytes <= shownBytes;
    previewed.push({
      path,
      bytes,
      rows: rows?.(),
      isWhole,
      start: isText(path)
        ? cut(start.subarray(0, Math.min(bytes, shownBytes)), isWhole)
        : undefined,
    });
  }
  return previewed;
}

/** Whole lines, unless there is only one. */
function cut(start: Uint8Array, isWhole: boolean): string {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(start);
  const end = text.lastIndexOf("\n");
  return isWhole || end <= 0 ? text : text.slice(0, end + 1);
}
