import type { Bytes } from "./bytes";
import { SyncFailure } from "./failure";

export interface DownloadOptions {
  readonly limit: number;
  readonly time: number;
  readonly fetch?: typeof globalThis.fetch;
  readonly signal?: AbortSignal | undefined;
  /** Called with the size of each piece that arrives. */
  readonly onBytes?: (count: number) => void;
}

/**
 * Fetches a small file: never more than its limit, never longer than its time. Every file is asked for with `no-cache`:
 * the browser itself sends If-None-Match (sending it ourselves would need a CORS preflight, which few static hosts
 * answer), and a wrong answer that was cached once is not taken for good.
 *
 * @returns `undefined` where the server says that there is no such file
 * @throws SyncFailure
 */
export async function download(
  url: string,
  options: DownloadOptions,
): Promise<Bytes | undefined> {
  const { limit, time, fetch = globalThis.fetch, signal } = options;
  const timer = new AbortController();
  const timeout = setTimeout(() => timer.abort(), time);
  try {
    const response = await fetch(url, {
      cache: "no-cache",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: signal ? AbortSignal.any([signal, timer.signal]) : timer.signal,
    });
    if ([403, 404, 410].includes(response.status)) return undefined;
    if (!response.ok)
      throw new SyncFailure(
        "unreachable",
        `${url} answered ${response.status}.`,
      );
    return await readBody(response, limit, url, options.onBytes);
  } catch (error) {
    if (error instanceof SyncFailure) throw error;
    if (signal?.aborted) throw new SyncFailure("cancelled", "It was stopped.");
    if (timer.signal.aborted)
      throw new SyncFailure("timeout", `${url} took over ${time / 1000} s.`);
    throw new SyncFailure(
      "unreachable",
      `${url} cannot be reached: ${String(error)}`,
    );
  } finally {
    clearTimeout(timeout);
    // Ends a response that is still running.
    timer.abort();
  }
}

async function readBody(
  response: Response,
  limit: number,
  url: string,
  onBytes?: (count: number) => void,
): Promise<Bytes> {
  if (!response.body) return new Uint8Array();
  return collect(
    response.body,
    limit,
    () => {
      throw new SyncFailure(
        "too-large",
        `${url} sends more than ${limit} bytes.`,
      );
    },
    onBytes,
  );
}

/** Reads a stream to its end, or calls `onExcess` (which throws) as soon as it exceeds the limit. */
export async function collect(
  stream: ReadableStream<Uint8Array>,
  limit: number,
  onExcess: () => never,
  onBytes: (count: number) => void = () => {},
): Promise<Bytes> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    onBytes(value.byteLength);
    if (size > limit) {
      reader.cancel().catch(() => {});
      onExcess();
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
