import { Zip, ZipDeflate } from "fflate";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** One file of a package, made while it is read. */
export interface PackageFile {
  readonly path: string;
  readonly chunks:
    AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>;
  /** Of a table: how many rows it has, once it was read. */
  readonly rows?: () => number;
}

/** What a file turned out to be; known when all of it was read. */
export interface Measured {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal digits of its SHA-256. */
  readonly sha256: string;
}

/** Without the extension for large files a zip's entry ends here. */
const largestEntry = 2 ** 32 - 1;

/** Packs in three quarters of the time that the usual 6 takes, and what comes out is 4 % larger. */
const level = 3;

/** Local midnight of the first day a zip can name, so that the same files give the same bytes in every zone. */
const noTime = new Date(1980, 0, 1);

/**
 * The files as one zip, in their order, piece by piece: each is asked for when the one before it is written.
 *
 * @throws Error naming the file that is larger than a zip without extensions can hold (4 GB).
 */
export async function* zipFiles(
  files: AsyncIterable<PackageFile>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    if (piece.length > 0) ready.push(new Uint8Array(piece));
  });
  let total = 0;
  for await (const { path, chunks } of files) {
    const entry = new ZipDeflate(path, { level });
    entry.mtime = noTime;
    zip.add(entry);
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > largestEntry) throw tooLarge(path);
      entry.push(chunk);
      for (const piece of ready.splice(0)) {
        total += piece.length;
        yield piece;
      }
    }
    entry.push(new Uint8Array(), true);
    if (total > largestEntry) throw tooLarge("the package");
  }
  zip.end();
  yield* ready;
}

const tooLarge = (what: string) =>
  new Error(`${what} is larger than 4 GB; choose fewer days for one package`);

/** Passes a file's bytes on and measures them on the way. */
export async function* measured(
  { path, chunks }: PackageFile,
  tell: (measured: Measured) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const hash = sha256.create();
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  tell({ path, bytes, sha256: bytesToHex(hash.digest()) });
}
