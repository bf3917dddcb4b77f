// @vitest-environment node
import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "@/utils/desk/build";
import { compileRegistry } from "@/utils/desk/compile";
import { importRows } from "@/utils/desk/import-rows";
import { readText } from "@/utils/desk/read-json";
import { fakeEntity, writeRegistry } from "./registry-folder";

describe("compileRegistry", () => {
  test("names file and line of broken JSON", async () => {
    const folder = await writeRegistry([], {
      "fr.json": '[\n  {\n    "id": oops\n  }\n]\n',
    });
    await expect(compileRegistry(folder)).rejects.toThrow(
      /fr\.json:3 is not JSON/,
    );
  });

  test("names file and row of an entity that breaks the schema", async () => {
    const folder = await writeRegistry([
      fakeEntity(),
      { ...fakeEntity(), kind: "regime" },
    ]);
    await expect(compileRegistry(folder)).rejects.toThrow(
      /fr\.json:\d+ schema: Row 2 .*kind/,
    );
  });

  test("refuses a wrong country by row", async () => {
    const folder = await writeRegistry([fakeEntity({ country: "France" })]);
    await expect(compileRegistry(folder)).rejects.toThrow(/Row 1 .*country/);
  });

  test.each([
    ["turns the text around it", "Office\u202e of Tides"],
    ["no eye sees", "Office\u0007 of Tides"],
  ])("refuses a name with a character that %s", async (_what, en) => {
    const folder = await writeRegistry([fakeEntity({ names: { en } })]);
    await expect(compileRegistry(folder)).rejects.toThrow(
      /Row 1 .*hidden characters/,
    );
  });

  test("refuses binary rubbish", async () => {
    const folder = await writeRegistry([], {
      "fr.json": new Uint8Array(randomBytes(4096)),
    });
    await expect(compileRegistry(folder)).rejects.toThrow(
      /fr\.json is not text/,
    );
  });

  test("refuses a file of 50 MB without reading it", async () => {
    const folder = await writeRegistry([]);
    await truncate(path.join(folder, "fr.json"), 50_000_000);
    await expect(compileRegistry(folder)).rejects.toThrow(/fr\.json has 50 MB/);
  });

  test("says so where there is no registry", async () => {
    await expect(compileRegistry("/nowhere/at/all")).rejects.toThrow(
      /no such folder/,
    );
  });
});

describe("build", () => {
  test("leaves nothing half-written where the input is broken", async () => {
    const folder = await writeRegistry([{ id: "broken" }]);
    const out = await mkdtemp(path.join(tmpdir(), "letterhead-out-"));
    await expect(build(folder, out, () => {})).rejects.toThrow(/schema/);
    expect(await readdir(out)).toEqual([]);
  });

  test("writes the same bytes for the same input", async () => {
    const out = await mkdtemp(path.join(tmpdir(), "letterhead-out-"));
    const texts = [];
    for (const name of ["one", "two"]) {
      await build("data/registry", path.join(out, name), () => {});
      texts.push(
        await readText(path.join(out, name, "registry.json")),
        await readText(path.join(out, name, "index.txt")),
      );
    }
    expect(texts.slice(0, 2)).toEqual(texts.slice(2));
    expect(await readdir(path.join(out, "one"))).toEqual([
      "index.txt",
      "registry.json",
    ]);
  });
});

describe("importRows", () => {
  test.each([
    ["csv", "\u0000\u0001rubbish", /not text/],
    ["csv", 'handle,name\n"a,b\n', /not a CSV table/],
    ["csv", "account,who\na,b\n", /no column handle, name/],
    ["dboes", "Name,Typ\na,b\n", /no column KomplettID/],
    ["wikidata", '{"results":{}}', /not an answer of the query service/],
    ["wikidata", "<html>", /not JSON/],
    ["twitter", "", /no importer "twitter"/],
  ])(
    "says what is wrong with a file for %s: %j",
    async (importer, text, message) => {
      const folder = await writeRegistry([fakeEntity()], { "input.txt": text });
      const out = path.join(folder, "proposals");
      await expect(
        importRows(importer, path.join(folder, "input.txt"), {
          registry: folder,
          out,
          politeness: { userAgent: "test" },
        }),
      ).rejects.toThrow(message);
      await expect(readdir(out)).rejects.toThrow("ENOENT");
    },
  );
});
