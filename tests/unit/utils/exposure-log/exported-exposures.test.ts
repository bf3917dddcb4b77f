// @vitest-environment node
import { zipSync, strToU8, type Zippable } from "fflate";
import { createHash } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { exposures } from "@/data/log/exposures";
import { tables } from "@/data/log/tables";
import { collect } from "@/tests/support/collect";
import { generatedSource } from "@/tests/support/log-batches";
import { packageScripts } from "@/tests/support/package-scripts";
import { batchOf, type Batch, type Row } from "@/utils/exposure-log/batch";
import { exportedExposures } from "@/utils/exposure-log/exported/exported-exposures";
import { packageFiles } from "@/utils/exposure-log/export/package-files";
import { zipFiles } from "@/utils/exposure-log/export/zip-files";
import { csv } from "@/utils/exposure-log/formats/csv";
import { formats } from "@/utils/exposure-log/formats/index";

// Thousands of rows of fifty columns, which a busy machine reads slowly.
vi.setConfig({ testTimeout: 60_000 });

const source = generatedSource({ exposures: 2500, seed: 11 });
const rows = await rowsOf(source.batches("exposures"));
const zipped = await collect(
  zipFiles(
    packageFiles(
      source,
      {
        range: {},
        tables: tables.map(({ name }) => name),
        parquet: false,
        licence: "none",
      },
      packageScripts,
    ),
  ),
);

async function rowsOf(batches: AsyncIterable<Batch>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const batch of batches)
    for (let at = 0; at < batch.count; at++)
      all.push(
        Object.fromEntries(
          exposures.columns.map(({ name }) => [name, batch.column(name)[at]!]),
        ),
      );
  return all;
}
const fileOf = (bytes: Uint8Array<ArrayBuffer> | string, name = "log.zip") =>
  new File([bytes], name);
const read = (bytes: Uint8Array<ArrayBuffer> | string, name?: string) =>
  rowsOf(exportedExposures(fileOf(bytes, name)));

/** A package as others could make one, its checksums right unless they are given. */
function zipOf(
  files: Readonly<Record<string, string>>,
  sums = sumsOf(files),
): Uint8Array<ArrayBuffer> {
  const all: Zippable = { "CHECKSUMS.sha256": strToU8(sums) };
  for (const [path, text] of Object.entries(files)) all[path] = strToU8(text);
  return new Uint8Array(zipSync(all));
}
const sumsOf = (files: Readonly<Record<string, string>>) =>
  Object.entries(files)
    .map(([path, text]) => {
      const sum = createHash("sha256").update(text).digest("hex");
      return `${sum}  ${path.replace(/^.*\//, "")}\n`;
    })
    .join("");

const descriptor = (version = "1.0") => JSON.stringify({ log: { version } });
const table = new TextDecoder().decode(
  await collect(csv.encode(exposures, [batchOf(rows.slice(0, 3))])),
);
/** The small table with one cell changed. */
function withCell(line: number, column: string, cell: string): string {
  const lines = table.split("\n");
  const at = exposures.columns.findIndex(({ name }) => name === column);
  const cells = lines[line - 1]!.split(",");
  expect(cells).toHaveLength(exposures.columns.length);
  cells[at] = cell;
  lines[line - 1] = cells.join(",");
  return lines.join("\n");
}

describe("exportedExposures", () => {
  test("gives every row of a package as it was", async () => {
    expect(await read(zipped)).toEqual(rows);
  });

  test("of a package that was packed again, in a folder", async () => {
    const again = zipOf({
      "my log/datapackage.json": descriptor(),
      "my log/exposures.csv": table,
      "__MACOSX/my log/._datapackage.json": "x",
    });
    // Its checksums lie in the folder too.
    await expect(read(again)).rejects.toThrow("CHECKSUMS.sha256 is not in");
    const files = {
      "my log/datapackage.json": descriptor(),
      "my log/exposures.csv": table,
    };
    const moved = { ...files, "my log/CHECKSUMS.sha256": sumsOf(files) };
    expect(await read(zipOf(moved))).toEqual(rows.slice(0, 3));
  });

  test.each(formats.filter(({ isText }) => isText))(
    "gives every row of the table alone, $id",
    async (format) => {
      const bytes = await collect(
        format.encode(exposures, source.batches("exposures")),
      );
      expect(await read(bytes, `exposures${format.ending}`)).toEqual(rows);
    },
  );

  test("reads no further than it is asked to", async () => {
    const file = fileOf(zipped);
    const slice = vi.spyOn(file, "slice");
    const reading = exportedExposures(file);
    await reading.next();
    const bytes = () =>
      slice.mock.calls.reduce((sum, [from, to]) => sum + to! - from!, 0);
    const before = bytes();
    expect(before).toBeLessThan(zipped.length);
    await reading.return(undefined);
    expect(bytes()).toBe(before);
  });
});

describe("a file that is no exported log", () => {
  const ok = { "datapackage.json": descriptor(), "exposures.csv": table };
  const whole = zipOf(ok);
  const cut = whole.slice(0, -30);
  const bent = whole.slice();
  bent.fill(0xff, 400, 600);

  test("is read where nothing is wrong", async () => {
    expect(await read(whole)).toEqual(rows.slice(0, 3));
  });

  test.each([
    ["empty", "", "is empty"],
    ["another text", "Dear Sir,\n", "column “Dear Sir”"],
    ["Parquet", "PAR1....PAR1", "is a Parquet file"],
    ["JSON that is no table", "{}\n", "line 1: column exposure_id is missing"],
    ["no UTF-8", new Uint8Array([0x61, 0xff, 0xfe]), "not text in UTF-8"],
    ["a zip that is cut off", cut, "cut off"],
    ["a zip that is damaged", bent, /damaged|checksum|more than it says/],
    ["another zip", zipOf({ "a.txt": "a" }), "no exported log"],
    [
      "a package without exposures",
      zipOf({ "datapackage.json": descriptor() }),
      "exposures.csv is not in the package",
    ],
    [
      "a package of the future",
      zipOf({ ...ok, "datapackage.json": descriptor("1.1") }),
      "newer version of Letterhead: its log has version 1.1",
    ],
    [
      "a package of something else",
      zipOf({ ...ok, "datapackage.json": '{"name":"x"}' }),
      "does not say that it is of a log",
    ],
    [
      "a package whose table was changed",
      zipOf(
        { ...ok, "exposures.csv": withCell(2, "visible_ms", "7") },
        sumsOf(ok),
      ),
      "exposures.csv is not the file that was exported",
    ],
    [
      "a package whose descriptor was changed",
      zipOf({ ...ok, "datapackage.json": descriptor("0.9") }, sumsOf(ok)),
      "datapackage.json is not the file that was exported",
    ],
    [
      "a package without checksums",
      zipOf(ok, ""),
      "is not the file that was exported",
    ],
  ])("is refused: %s", async (_what, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });

  test.each([
    [3, "visible_ms", "soon", "line 3, column visible_ms: “soon”"],
    [2, "visible_ms", "1e400", "column visible_ms"],
    [2, "max_visible_ratio", "Infinity", "column max_visible_ratio"],
    [2, "counted_as_view", "TRUE", "column counted_as_view"],
    [2, "role", "viewer", "column role: “viewer”"],
    [2, "label_type", "", "column label_type: “”"],
    [2, "first_visible_utc", "2026-02-30T00:00:00.000Z", "first_visible_utc"],
    [2, "first_visible_utc", "22.11.2026", "first_visible_utc"],
    [2, "author", "@RT", "column author: “@RT”"],
    [4, "author", "\u202Etr", "line 4, column author: “\\u202etr”"],
    [2, "item_id", "x".repeat(20_000), `item_id: “${"x".repeat(40)}…”`],
    [2, "item_id", "x".repeat(100_000), "line 2: longer than any row"],
    [2, "item_id", '"x', "line 2: a quotation mark is not closed"],
    [2, "item_id", '"x"y', "line 2: text after a closing quotation mark"],
    [3, "item_id", "1,2", "line 3: "],
    [1, "item_id", "post_id", "column “post_id”"],
    [1, "item_id", "item_url", "column “item_url”"],
  ])("is refused: line %i, %s", async (line, column, cell, message) => {
    const text = withCell(line, column, cell);
    await expect(read(zipOf({ ...ok, "exposures.csv": text }))).rejects.toThrow(
      message,
    );
  });

  test("names the line of the file, also after a cell of several lines", async () => {
    const long = withCell(2, "item_id", '"a\nb\nc"');
    const text = long.replace(/,(true|false),(?!.*,(true|false),)/s, ",maybe,");
    expect(text).not.toBe(long);
    await expect(read(zipOf({ ...ok, "exposures.csv": text }))).rejects.toThrow(
      /^exposures\.csv, line 6, column \w+: “maybe”/,
    );
  });

  test.each([
    ["a number as text", (row: Row) => ({ ...row, visible_ms: "7" })],
    ["a text as number", (row: Row) => ({ ...row, item_id: 7 })],
    ["a boolean as number", (row: Row) => ({ ...row, counted_as_view: 1 })],
    ["a fraction", (row: Row) => ({ ...row, visible_ms: 0.5 })],
    ["a list", (row: Row) => ({ ...row, item_id: ["1"] })],
    ["an object", (row: Row) => ({ ...row, visible_ms: { toString: 1 } })],
    ["no value", (row: Row) => ({ ...row, item_id: null })],
    ["a column more", (row: Row) => ({ ...row, x: 1 })],
  ])("is refused: JSON with %s", async (_what, change) => {
    const lines = [rows[0]!, change(rows[1]!)].map((row) =>
      JSON.stringify(row),
    );
    await expect(read(`${lines.join("\n")}\n`)).rejects.toThrow(/line 2/);
  });
});

describe("a zip that is a trap", () => {
  const ok = { "datapackage.json": descriptor(), "exposures.csv": table };

  /** Changes fields of the directory's entry of a file, at their offsets in it. */
  function forge(path: string, change: (view: DataView) => void) {
    const zip = zipOf(ok);
    const text = Buffer.from(zip).toString("latin1");
    const at = text.lastIndexOf(path) - 46;
    change(new DataView(zip.buffer, at));
    return zip;
  }

  test("unpacks to more than it says", async () => {
    const zip = forge("exposures.csv", (entry) =>
      entry.setUint32(24, 100, true),
    );
    await expect(read(zip)).rejects.toThrow("unpacks to more than it says");
  });

  test("unpacks to less than it says", async () => {
    const zip = forge("exposures.csv", (entry) =>
      entry.setUint32(24, 2 ** 31, true),
    );
    await expect(read(zip)).rejects.toThrow("is damaged");
  });

  test("has a descriptor that would fill the memory", async () => {
    const zip = forge("datapackage.json", (entry) =>
      entry.setUint32(24, 2 ** 30, true),
    );
    await expect(read(zip)).rejects.toThrow("not as a package has it");
  });

  test("is encrypted, or packed in another way", async () => {
    const secret = forge("exposures.csv", (entry) =>
      entry.setUint16(8, 1, true),
    );
    await expect(read(secret)).rejects.toThrow("encrypted");
    const other = forge("exposures.csv", (entry) =>
      entry.setUint16(10, 93, true),
    );
    await expect(read(other)).rejects.toThrow("unknown way");
  });

  test("has a table of one endless row", async () => {
    const endless = table + "0".repeat(20_000_000);
    const bomb = zipOf({ ...ok, "exposures.csv": endless });
    expect(bomb.length).toBeLessThan(endless.length / 200);
    await expect(read(bomb)).rejects.toThrow("line 5: longer than any row");
  });

  test("has more files than any package", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1001 }, (_, at) => [`${at}.txt`, ""]),
    );
    await expect(read(zipOf({ ...many, ...ok }))).rejects.toThrow("more files");
  });

  test("has the same file twice", async () => {
    const zip = zipOf({ ...ok, "exposures.csW": "another" });
    const text = Buffer.from(zip);
    for (let at = -1; (at = text.indexOf("exposures.csW", at + 1)) >= 0;)
      zip.set(strToU8("exposures.csv"), at);
    await expect(read(zip)).rejects.toThrow(
      "exposures.csv is not as a package",
    );
  });
});
