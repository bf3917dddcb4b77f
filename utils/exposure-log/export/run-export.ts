import { filesOf, rowsToRead, type ExportJob } from "./job";
import type { LogSource } from "./log-source";
import type { PackageScripts } from "./package-files";
import { zipFiles } from "./zip-files";

/** How far an export is. */
export interface Progress {
  readonly rows: number;
  readonly of: number;
}

export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Bytes that are written at once: many small writes to a file are slow. */
const pieceSize = 2 ** 20;

/**
 * Writes an export to a stream, which is closed at the end.
 *
 * @throws the signal's reason when it is cancelled, or what went wrong; the stream is then aborted.
 */
export async function runExport(
  log: LogSource,
  job: ExportJob,
  scripts: PackageScripts,
  target: WritableStream<Uint8Array<ArrayBuffer>>,
  watch: Watch,
): Promise<void> {
  await writeTo(target, bytesOf(log, job, scripts, watch));
}

async function* bytesOf(
  log: LogSource,
  job: ExportJob,
  scripts: PackageScripts,
  watch: Watch,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const files = filesOf(await watched(log, job, watch), job, scripts);
  yield* job.what === "package" ? zipFiles(files) : contentsOf(files);
}

/**
 * Writes bytes to a stream as they are made, and closes it.
 *
 * @throws what went wrong while they were made or written; the stream is then aborted
 */
export async function writeTo(
  target: WritableStream<Uint8Array<ArrayBuffer>>,
  bytes: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const writer = target.getWriter();
  try {
    for await (const piece of inPieces(bytes)) await writer.write(piece);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

/** The log, telling how many rows were read, and read no further once cancelled. */
export async function watched(
  log: LogSource,
  job: ExportJob,
  { signal, onProgress }: Watch,
): Promise<LogSource> {
  const of = await rowsToRead(log, job);
  let rows = 0;
  return {
    count: (table) => log.count(table),
    async *batches(table) {
      for await (const batch of log.batches(table)) {
        signal.throwIfAborted();
        yield batch;
        rows += batch.count;
        onProgress({ rows: Math.min(rows, of), of });
      }
      signal.throwIfAborted();
    },
  };
}

async function* contentsOf(
  files: ReturnType<typeof filesOf>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const { chunks } of files) yield* chunks;
}

async function* inPieces(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < pieceSize) continue;
    yield join(waiting, size);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield join(waiting, size);
}

function join(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  size: number,
): Uint8Array<ArrayBuffer> {
  if (pieces.length === 1) return pieces[0]!;
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
