// @vitest-environment node
import path from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "@/utils/desk/build";
import { compileRegistry } from "@/utils/desk/compile";
import { coverage } from "@/utils/desk/coverage";
import { diff } from "@/utils/desk/diff";
import { diffRegistries } from "@/utils/desk/diff-registries";
import { readText } from "@/utils/desk/read-json";
import { fakeEntity, writeRegistry } from "./registry-folder";

const quiet = () => {};

describe("diffRegistries", () => {
  test("says what came, what went and what changed", async () => {
    const account = fakeEntity().accounts[0]!;
    const before = await compileRegistry(
      await writeRegistry([
        fakeEntity(),
        fakeEntity({ id: "fr-old", accounts: [] }),
      ]),
    );
    const after = await compileRegistry(
      await writeRegistry([
        fakeEntity({
          kind: "agency",
          accounts: [
            { ...account, status: "closed", statusDate: "2026-11-01" },
          ],
        }),
        fakeEntity({
          id: "fr-new",
          accounts: [{ ...account, handle: "brandnew" }],
        }),
      ]),
    );
    expect(diffRegistries(before, after)).toEqual([
      '~ fr-ministry-of-examples: kind: "ministry" → "agency"',
      "~ fr-ministry-of-examples: accounts + @ministryofexamples (closed, 2026-11-01, high)",
      "~ fr-ministry-of-examples: accounts - @ministryofexamples (active, high)",
      "+ fr-new (ministry, FR) @brandnew",
      "- fr-old (ministry, FR)",
    ]);
  });
});

describe("diff", () => {
  test("finds no difference between a folder and what was built from it", async () => {
    const folder = await writeRegistry([fakeEntity()]);
    await build(folder, path.join(folder, "out"), quiet);
    expect(
      await diff(folder, path.join(folder, "out", "registry.json"), quiet),
    ).toBe(0);
  });
});

describe("coverage", () => {
  test("shows what is wanted beside what is there, in a table and a picture", async () => {
    const folder = await writeRegistry([fakeEntity()], {
      "wanted.json": [
        {
          name: "President of Examples & Co",
          country: "ZW",
          kind: "head-office",
        },
      ],
    });
    const out = path.join(folder, "out");
    expect(await coverage(folder, out, quiet)).toBe(0);
    const table = await readText(path.join(out, "coverage.csv"));
    expect(table).toContain("kind,ministry,1,1,0\n");
    expect(table).toContain("country,ZW,0,0,1\n");
    const picture = await readText(path.join(out, "coverage.svg"));
    expect(picture).toContain("1 wanted");
    expect(picture).toContain('role="img"');
  });
});
