import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { surfaceNames } from "@/data/surfaces";
import { pages } from "@/tests/tiktok/pages";
import { surfaces } from "@/utils/tiktok/surfaces";

const folder = path.resolve(import.meta.dirname, "../../utils/tiktok/surfaces");

describe("surfaces", () => {
  test("are listed, each once", () => {
    expect(surfaces.map(({ name }) => name).sort()).toEqual(
      [...surfaceNames].sort(),
    );
  });

  test("have a file each, named for them", () => {
    const files = readdirSync(folder)
      .map((name) => path.basename(name, ".ts"))
      .filter((name) => name !== "index");
    expect(files.sort()).toEqual([...surfaceNames].sort());
  });

  test("have pages in the look-alike, each showing a badge and none too many", () => {
    expect(Object.keys(pages).sort()).toEqual([...surfaceNames].sort());
    for (const [name, cases] of Object.entries(pages))
      expect(
        cases.some(({ expect: wanted }) => wanted.length > 0),
        `no page of the look-alike shows a badge on "${name}"`,
      ).toBe(true);
  });
});
