// @vitest-environment node
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { tables } from "@/data/log/tables";
import { collect } from "@/tests/support/collect";
import { generatedSource } from "@/tests/support/log-batches";
import { packageScripts } from "@/tests/support/package-scripts";
import { unzip } from "@/tests/support/unzip";
import { writePackage } from "@/tests/support/write-package";
import type { ExportOptions } from "@/utils/exposure-log/export/options";
import { packageFiles } from "@/utils/exposure-log/export/package-files";
import { zipFiles } from "@/utils/exposure-log/export/zip-files";

// They write and read files, which a busy machine does slowly.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const everything: ExportOptions = {
  range: {},
  tables: tables.map(({ name }) => name),
  parquet: true,
  licence: "CC-BY-4.0",
};
const log = generatedSource({ exposures: 600, seed: 3 });

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "package-"));
  await writePackage(folder, log, everything);
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
const filesOf = (where: string) =>
  Object.fromEntries(
    readdirSync(where, { recursive: true, encoding: "utf8" })
      .filter((file) => statSync(path.join(where, file)).isFile())
      .map((file) => [file, hashOf(path.join(where, file))]),
  );
const hashOf = (file: string) =>
  createHash("sha256").update(readFileSync(file)).digest("hex");
const recount = (where = folder) =>
  execFileSync("node", ["reproduce/recount.mjs"], {
    cwd: where,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });

test("holds every file that a package is made of", () => {
  expect(Object.keys(filesOf(folder)).sort()).toEqual(
    [
      ...tables.flatMap(({ name }) => [
        `${name}.csv`,
        `parquet/${name}.parquet`,
      ]),
      "4cat.ndjson",
      "webtrack.csv",
      "registry.json",
      "CODEBOOK.csv",
      "CODEBOOK.md",
      "LICENSE",
      "CITATION.cff",
      "README.md",
      "datapackage.json",
      "CHECKSUMS.sha256",
      "reproduce/recount.mjs",
      "reproduce/counts.json",
      "reproduce/load.sql",
      "reproduce/pool.sql",
    ].sort(),
  );
});

test("its checksums hold", () => {
  const files = filesOf(folder);
  delete files["CHECKSUMS.sha256"];
  const lines = Object.entries(files).map(([file, hash]) => `${hash}  ${file}`);
  expect(read("CHECKSUMS.sha256").trimEnd().split("\n").sort()).toEqual(
    lines.sort(),
  );
  for (const { path: file, hash } of JSON.parse(read("datapackage.json"))
    .resources)
    expect(hash, file).toBe(`sha256:${files[file]}`);
});

describe("zip", () => {
  const zip = () =>
    collect(zipFiles(packageFiles(log, everything, packageScripts)));

  test("the same log gives the same bytes", async () => {
    expect(Buffer.from(await zip()).equals(Buffer.from(await zip()))).toBe(
      true,
    );
  });

  test("unzip opens it and finds the same files", async () => {
    const other = mkdtempSync(path.join(tmpdir(), "zip-"));
    writeFileSync(path.join(other, "log.zip"), await zip());
    unzip(["-q", "log.zip", "-d", "unpacked"], other);
    const unpacked = path.join(other, "unpacked");
    expect(filesOf(unpacked)).toEqual(filesOf(folder));
    rmSync(other, { recursive: true });
  });
});

describe("recount.mjs", () => {
  test("counts every figure of the README again", () => {
    const printed = recount();
    expect(printed).toContain("All figures hold.");
    expect(printed).toMatch(/^exposures +600$/m);
  });

  test.each([
    [
      "a view too few",
      "denominators.csv",
      (text: string) =>
        text.replace(
          /^(\S+?,\w+,\S+?Z,\w+),(\d+)/m,
          (_all, key, seen) => `${key},${Number(seen) + 1}`,
        ),
      "seen is not flagged + unflagged + undetermined",
    ],
    [
      "a row less",
      "exposures.csv",
      (text: string) => text.replace(/\n[^\n]+\n$/, "\n"),
      "exposures: 600 is stated, 599 counted",
    ],
    [
      "another figure in the README",
      "README.md",
      (text: string) =>
        text.replace("| exposures | 600 |", "| exposures | 601 |"),
      "README.md does not say that exposures is 600",
    ],
    [
      "another figure in the methods",
      "README.md",
      (text: string) => text.replace("kept: 600,", "kept: 601,"),
      "README.md's methods differ",
    ],
  ])("finds %s", (_what, file, change, fault) => {
    const before = read(file);
    const changed = change(before);
    expect(changed).not.toBe(before);
    writeFileSync(path.join(folder, file), changed);
    try {
      expect(() => recount()).toThrow(fault);
    } finally {
      writeFileSync(path.join(folder, file), before);
    }
  });
});
