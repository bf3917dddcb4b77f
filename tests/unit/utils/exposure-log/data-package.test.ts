// @vitest-environment node
import { Package } from "datapackage";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { tables } from "@/data/log/tables";
import { generatedSource } from "@/tests/support/log-batches";
import { toVersion1, type Descriptor } from "@/tests/support/to-version-1";
import { writeFiles, writePackage } from "@/tests/support/write-package";
import { recodedFiles } from "@/utils/exposure-log/export/recoded-files";

// They write and read files, which a busy machine does slowly.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const log = generatedSource({ exposures: 500, seed: 5 });
let folder: string;
let descriptor: Descriptor;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "described-"));
  await writePackage(folder, log, {
    range: {},
    tables: tables.map(({ name }) => name),
    parquet: true,
    licence: "CC-BY-4.0",
  });
  descriptor = JSON.parse(
    readFileSync(path.join(folder, "datapackage.json"), "utf8"),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const load = (described: object, basePath = folder) =>
  Package.load(described, { basePath, strict: false });

describe("the Frictionless library", () => {
  test("takes the descriptor as valid against the published profiles", async () => {
    const { valid, errors } = await load(toVersion1(descriptor));
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  test.each(tables)(
    "reads every row of $name by its schema and each of its keys",
    async ({ name, foreignKeys }) => {
      for (let key = 0; key < Math.max(1, foreignKeys.length); key++) {
        const { resources } = await load(toVersion1(descriptor, key));
        const resource = resources.find((each) => each.name === name)!;
        expect(resource.tabular).toBe(true);
        const rows = await resource.read({ cast: true, relations: true });
        expect(rows).toHaveLength(await log.count(name));
      }
    },
  );

  test("takes a recoded log as valid, and reads its rows", async () => {
    const recoded = path.join(folder, "recoded");
    await writeFiles(
      recoded,
      recodedFiles(log.batches("exposures"), 9, () => undefined),
    );
    const described = JSON.parse(
      readFileSync(path.join(recoded, "datapackage.json"), "utf8"),
    );
    const { valid, errors, resources } = await load(
      toVersion1(described),
      recoded,
    );
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
    const [rows, changes] = await Promise.all(
      resources.map((each) => each.read({ cast: true, relations: true })),
    );
    expect(rows).toHaveLength(500);
    expect(changes!.length).toBeGreaterThan(10);
  });

  test.each([
    [
      "a type",
      "exposures",
      /^(?:[^,]*,){12}(\d+)/m,
      "many",
      "type and format mismatch",
    ],
    [
      "a key of another table",
      "events",
      /^[^,]+,([^,]+),/m,
      "nobody",
      "Foreign key",
    ],
  ])(
    "finds %s that is broken",
    async (_what, name, pattern, wrong, message) => {
      const file = path.join(folder, `${name}.csv`);
      const before = readFileSync(file, "utf8");
      const [head, ...lines] = before.split("\n");
      const [first, ...rest] = lines;
      const found = pattern.exec(first!)!;
      const at = first!.lastIndexOf(found[1]!, found[0].length);
      const changed =
        first!.slice(0, at) + wrong + first!.slice(at + found[1]!.length);
      writeFileSync(file, [head, changed, ...rest].join("\n"));
      try {
        const { resources } = await load(toVersion1(descriptor));
        const resource = resources.find((each) => each.name === name)!;
        await expect(
          resource.read({ cast: true, relations: true }),
        ).rejects.toThrow(message);
      } finally {
        writeFileSync(file, before);
      }
    },
  );
});
