import type { Bytes } from "./bytes";
import { collect } from "./download";
import { SyncFailure } from "./failure";

/** Unpacks gzip up to a limit. @throws SyncFailure where it is cut off, damaged, or unfolds beyond the limit */
export async function gunzip(bytes: Bytes, limit: number): Promise<Bytes> {
  try {
    return await collect(
      streamOf(bytes).pipeThrough(new DecompressionStream("gzip")),
      limit,
      () => {
        throw new SyncFailure(
          "bad-gzip",
          `It unfolds to more than ${limit} bytes.`,
        );
      },
    );
  } catch (error) {
    if (error instanceof SyncFailure) throw error;
    throw new SyncFailure("bad-gzip", "It is cut off or damaged.", {
      cause: error,
    });
  }
}

export function gzip(bytes: Bytes): Promise<Bytes> {
  return collect(
    streamOf(bytes).pipeThrough(new CompressionStream("gzip")),
    Infinity,
    () => {
      throw new Error("unreachable");
    },
  );
}

function streamOf(bytes: Bytes): ReadableStream<Bytes> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}
