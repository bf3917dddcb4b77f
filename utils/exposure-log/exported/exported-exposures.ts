import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { canonicalHandlePattern } from "@/data/handle";
import { descriptorSchema } from "@/data/log/descriptor";
import { exposures } from "@/data/log/exposures";
import { logVersion } from "@/data/log/rules";
import type { Batch } from "../batch";
import { csvRows } from "./csv-rows";
import { FileFault, quoted } from "./fault";
import { ndjsonRows } from "./ndjson-rows";
import { textOf } from "./raw-rows";
import { readTable } from "./read-table";
import {
  isZip,
  listEntries,
  piecesOf,
  unpackEntry,
  type ZipEntry,
} from "./zip-entries";

type Bytes = AsyncIterable<Uint8Array<ArrayBuffer>>;

/**
 * The exposures of an exported log, some at a time: of a package (zip), or of the table alone as CSV, CSV for
 * spreadsheets or NDJSON. The file is read from its disk as it goes; nothing of it is kept.
 *
 * @throws FileFault where it is none of these, damaged, changed since, or from a newer version, which of a package may
 * show only at its end: what was read until then counts for nothing
 */
export async function* exportedExposures(file: File): AsyncGenerator<Batch> {
  if (await isZip(file)) {
    yield* exposuresOf(await openPackage(file));
    return;
  }
  const name = quoted(file.name);
  const start = await file.slice(0, 4).text();
  if (start === "") throw new FileFault(`${name} is empty.`);
  if (start === "PAR1")
    throw new FileFault(
      `${name} is a Parquet file. Open the package (zip), CSV or NDJSON.`,
    );
  yield* readExposures(name, piecesOf(file), start.startsWith("{"));
}

function readExposures(file: string, bytes: Bytes, isJson: boolean) {
  const table = { file, columns: exposures.columns };
  const text = textOf(file, bytes);
  const rows = isJson ? ndjsonRows(table, text) : csvRows(table, text);
  return readTable(table, rows, isJson, {
    author: (cell) => canonicalHandlePattern.test(String(cell)),
  });
}

interface Package {
  readonly unpack: (path: string) => Bytes;
  /** SHA-256 of each file, as the package states it. */
  readonly sums: ReadonlyMap<string, string>;
}

/** Bytes of the files that are read whole; some ten times what a package has. */
const largestDocument = 4 * 2 ** 20;

const descriptorName = "datapackage.json";
const sumsName = "CHECKSUMS.sha256";
const tableName = "exposures.csv";

async function openPackage(file: File): Promise<Package> {
  const entries = await listEntries(file);
  const folder = folderOf(entries);
  const unpack = (path: string, limit = Infinity) => {
    const [entry, another] = entries.filter(
      (each) => each.path === folder + path,
    );
    if (!entry) throw new FileFault(`${path} is not in the package.`);
    if (another || entry.bytes > limit)
      throw new FileFault(`${path} is not as a package has it.`);
    return unpackEntry(file, entry);
  };
  const sums = readSums(await readWhole(unpack(sumsName, largestDocument)));
  const descriptor = await readWhole(
    checked(
      descriptorName,
      unpack(descriptorName, largestDocument),
      sums.get(descriptorName),
    ),
  );
  checkVersion(descriptor);
  return { unpack, sums };
}

/** A package that was unpacked and packed again may lie in a folder of the zip. */
function folderOf(entries: readonly ZipEntry[]): string {
  const [shortest] = entries
    .filter(({ path }) => `/${path}`.endsWith(`/${descriptorName}`))
    .map(({ path }) => path.slice(0, -descriptorName.length))
    .sort((a, b) => a.length - b.length);
  if (shortest === undefined)
    throw new FileFault(
      `The zip is no exported log: it has no ${descriptorName}.`,
    );
  return shortest;
}

async function* exposuresOf({ unpack, sums }: Package): AsyncGenerator<Batch> {
  const bytes = checked(tableName, unpack(tableName), sums.get(tableName));
  yield* readExposures(tableName, bytes, false);
}

async function* checked(
  path: string,
  bytes: Bytes,
  sum: string | undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const hash = sha256.create();
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
  if (bytesToHex(hash.digest()) !== sum)
    throw new FileFault(
      `${path} is not the file that was exported: its checksum is not the one in ${sumsName}.`,
    );
}

function readSums(text: string): Map<string, string> {
  const lines = text.split("\n").map((line) => line.split("  "));
  return new Map(lines.map(([sum = "", path = ""]) => [path, sum]));
}

async function readWhole(bytes: Bytes): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of bytes)
    text += decoder.decode(piece, { stream: true });
  return text;
}

function checkVersion(text: string) {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new FileFault(`${descriptorName} is no JSON.`);
  }
  const parsed = descriptorSchema.safeParse(read);
  if (!parsed.success)
    throw new FileFault(`${descriptorName} does not say that it is of a log.`);
  const { version } = parsed.data.log;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [ourMajor = 0, ourMinor = 0] = logVersion.split(".").map(Number);
  if (major > ourMajor || (major === ourMajor && minor > ourMinor))
    throw new FileFault(
      `The package is from a newer version of Letterhead: its log has version ${version}, this one reads up to ${logVersion}.`,
    );
}
