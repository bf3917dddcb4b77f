import { Inflate } from "fflate";
import { FileFault, quoted } from "./fault";

/** A file in a zip, as the zip's directory describes it. */
export interface ZipEntry {
  readonly path: string;
  /** What it says it unpacks to. */
  readonly bytes: number;
  readonly packedBytes: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Offset of its own head in the zip. */
  readonly at: number;
}

/** A package has some 30 files. */
const mostEntries = 1000;
const largestDirectory = 2 ** 20;
/** The end of a zip with the longest comment it may have. */
const longestEnd = 22 + 0xffff;
/** What is read from the disk at once, so that a page has its turn between two reads. */
const readSize = 2 ** 16;
/** What is unpacked at once: deflate makes at most 1,032 times as much of it, 16 MB. */
const packedSize = 2 ** 14;

const stored = 0;
const deflated = 8;

const signatures = { end: 0x06054b50, entry: 0x02014b50, head: 0x04034b50 };

/** Whether a file begins as a zip does. */
export async function isZip(file: Blob): Promise<boolean> {
  const view = await viewOf(file, 0, 4);
  return view.byteLength === 4 && view.getUint32(0, true) === signatures.head;
}

/**
 * Lists a zip's files by the directory at its end (APPNOTE.TXT 4.3 of PKWARE), which alone says where each of them ends.
 *
 * @throws FileFault where there is no directory, or one that no package has
 */
export async function listEntries(file: Blob): Promise<ZipEntry[]> {
  const end = await viewOf(
    file,
    Math.max(0, file.size - longestEnd),
    file.size,
  );
  const at = endRecordAt(end);
  if (at === undefined)
    throw new FileFault("The zip is cut off: it has no directory.");
  const count = end.getUint16(at + 10, true);
  const size = end.getUint32(at + 12, true);
  if (count > mostEntries || size > largestDirectory)
    throw new FileFault("The zip has more files than any package.");
  const start = end.getUint32(at + 16, true);
  return readDirectory(await viewOf(file, start, start + size), count);
}

function endRecordAt(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0; at--)
    if (
      view.getUint32(at, true) === signatures.end &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  return undefined;
}

function readDirectory(view: DataView, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (
      at + 46 > view.byteLength ||
      view.getUint32(at, true) !== signatures.entry
    )
      throw new FileFault("The zip’s directory is damaged.");
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at +
      46 +
      nameLength +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (next > view.byteLength)
      throw new FileFault("The zip’s directory is damaged.");
    entries.push({
      path: new TextDecoder().decode(
        new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength),
      ),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/**
 * The bytes of one file, unpacked piece by piece; never more than its entry says.
 *
 * @throws FileFault where it is encrypted, packed in a way that packages are not, or damaged
 */
export async function* unpackEntry(
  file: Blob,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { path, bytes, method } = entry;
  const damaged = () => new FileFault(`${quoted(path)} in the zip is damaged.`);
  if (entry.isEncrypted)
    throw new FileFault(`${quoted(path)} in the zip is encrypted.`);
  if (method !== stored && method !== deflated)
    throw new FileFault(
      `${quoted(path)} in the zip is packed in an unknown way.`,
    );
  const head = await viewOf(file, entry.at, entry.at + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== signatures.head)
    throw damaged();
  const start =
    entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = file.slice(start, start + entry.packedBytes);
  if (packed.size !== entry.packedBytes) throw damaged();
  let left = bytes;
  const pieces = piecesOf(packed, packedSize);
  for await (const piece of method === stored ? pieces : inflated(pieces)) {
    left -= piece.length;
    if (left < 0)
      throw new FileFault(
        `${quoted(path)} in the zip unpacks to more than it says.`,
      );
    yield piece;
  }
  if (left > 0) throw damaged();

  async function* inflated(source: AsyncIterable<Uint8Array<ArrayBuffer>>) {
    const ready: Uint8Array<ArrayBuffer>[] = [];
    const inflate = new Inflate((piece) => ready.push(piece));
    const push = (piece: Uint8Array, isLast: boolean) => {
      try {
        inflate.push(piece, isLast);
      } catch {
        throw damaged();
      }
      return ready.splice(0);
    };
    for await (const piece of source) yield* push(piece, false);
    yield* push(new Uint8Array(), true);
  }
}

/** A file's bytes, some at a time. */
export async function* piecesOf(
  file: Blob,
  size = readSize,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < file.size; at += size)
    yield new Uint8Array(await file.slice(at, at + size).arrayBuffer());
}

const viewOf = async (file: Blob, from: number, to: number) =>
  new DataView(await file.slice(from, to).arrayBuffer());
