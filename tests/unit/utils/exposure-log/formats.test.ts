import { describe, expect, test, vi } from "vitest";
import type { Column, Table } from "@/data/log/column";
import { tables } from "@/data/log/tables";
import { collect } from "@/tests/support/collect";
import { generatedRows, generatedSource } from "@/tests/support/log-batches";
import { readers } from "@/tests/support/read-table";
import { batchOf, type Row } from "@/utils/exposure-log/batch";
import { formats } from "@/utils/exposure-log/formats/index";

// Thousands of rows of fifty columns, which a busy machine reads slowly.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const choices = { exposures: 1500, seed: 7 };

const column = (
  name: string,
  type: Column["type"],
  missing: Column["missing"] = [],
): Column => ({
  name,
  type,
  missing,
  definition: "Made up.",
  since: "1.0",
});

/** Texts that go wrong somewhere between a program and a spreadsheet. */
const hard = [
  "=1+1",
  '=HYPERLINK("http://example.org","click")',
  "+49 30 1234",
  "-2+3",
  "@SUM(A1)",
  "  =1+1",
  "\t=1+1",
  "\r\n=1+1",
  "＝1+1",
  "|cmd",
  'Said "Quoted", Ltd.',
  '"',
  "Line\nbreak\r\nand another\rand another",
  "a,b;c\td",
  "\u202Eright to left\u202C and \u2066isolated\u2069",
  "עברית, العربية, 日本語",
  "🏛️ e\u0301",
  "in\uFEFFside",
  "'tis",
  "\u0000nought",
  "NA",
  "null",
  "7301234567890123456",
  "00012",
  "1e5",
  "TRUE",
];

const odd: Table = {
  name: "odd",
  title: "Odd",
  definition: "Every type, with everything that may be missing.",
  columns: [
    column("id", "integer"),
    column("text", "string"),
    column("maybe", "string", ["", "UNK", "REDACTED"]),
    column("country", "string", [""]),
    column("whole", "integer", ["", "NA"]),
    column("number", "number", ["NA"]),
    column("truth", "boolean", ["", "UNK"]),
    column("time", "datetime", ["", "NA"]),
  ],
  primaryKey: ["id"],
  foreignKeys: [],
};

const oddRows: Row[] = hard.map((text, id) => ({
  id: id - 2,
  text,
  maybe: ["", "UNK", "REDACTED", text === "NA" ? "x" : text][id % 4]!,
  country: ["NA", "", "FR"][id % 3]!,
  whole: ["", "NA", 2 ** 31 + id, -1, Number.MAX_SAFE_INTEGER][id % 5]!,
  number: ["NA", 0.1 + id, -1.5, 1e21][id % 4]!,
  truth: ["", "UNK", true, false][id % 4]!,
  time: ["", "NA", "2026-11-22T09:30:00.007Z", "1969-12-31T23:59:59.999Z"][
    id % 4
  ]!,
}));

test("every format has a reader of its own", () => {
  expect(Object.keys(readers).sort()).toEqual(
    formats.map(({ id }) => id).sort(),
  );
});

describe.each(formats)("$id", (format) => {
  const write = (table: Table, batches: Row[][]) =>
    collect(format.encode(table, batches.map(batchOf)));
  const read = (table: Table, bytes: Uint8Array) =>
    readers[format.id]!(table, bytes);

  test("brings every kind of cell through unchanged", async () => {
    expect(await read(odd, await write(odd, [oddRows]))).toEqual(oddRows);
  });

  test.each(tables)("brings $name through unchanged", async (table) => {
    const source = generatedSource(choices);
    const bytes = await collect(
      format.encode(table, source.batches(table.name)),
    );
    const rows: Row[] = [];
    for await (const some of generatedRows(table.name, choices))
      rows.push(...some);
    expect(rows.length).toBeGreaterThan(0);
    expect(await read(table, bytes)).toEqual(rows);
  });

  test("gives the same bytes however the rows are batched", async () => {
    const once = await write(odd, [oddRows]);
    const singly = await write(odd, [...oddRows.map((row) => [row]), []]);
    expect(Buffer.from(singly).equals(Buffer.from(once))).toBe(true);
  });

  test("writes a table without rows", async () => {
    expect(await read(odd, await write(odd, []))).toEqual([]);
  });
});

const csvText = async (id: string) => {
  const format = formats.find((each) => each.id === id)!;
  const bytes = await collect(format.encode(odd, [batchOf(oddRows)]));
  return Buffer.from(bytes).toString();
};

test("csv is UTF-8 without a mark, its lines end with a line feed alone", async () => {
  const text = await csvText("csv");
  expect(text.startsWith("id,text,")).toBe(true);
  expect(text.replaceAll(/"(?:[^"]|"")*"/g, "")).not.toContain("\r");
});

test("excel begins with a mark, and no cell of text with what a spreadsheet runs or rounds", async () => {
  const text = await csvText("excel");
  expect(text.startsWith("\uFEFFid,text,")).toBe(true);
  const texts = (await collectCells(text)).map((cells) => cells[1]!);
  expect(texts).toHaveLength(hard.length);
  for (const cell of texts)
    expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]|^\d{16,}$/);
  // Numbers are no text: a negative one stays a number.
  expect(text).toContain("\n-1,");
});

async function collectCells(text: string): Promise<string[][]> {
  const { parse } = await import("csv-parse/sync");
  return parse(text, { bom: true, from_line: 2 });
}
