// @vitest-environment node
import { describe, expect, test } from "vitest";
import { isCountryCode } from "@/data/country-codes";
import { mediaTypeOf } from "@/data/media-type";
import { compileRegistry } from "@/utils/desk/compile";
import { compileSideFiles } from "@/utils/desk/compile-side-files";

const [registry, sideFiles] = await Promise.all([
  compileRegistry("data/registry"),
  compileSideFiles("data/registry"),
]);

describe("compileSideFiles", () => {
  test("names the accounts of a programme only where an attributing body printed their handles", () => {
    const labelled = new Set(
      registry.entities.flatMap(({ id, accounts }) =>
        accounts.length ? [id] : [],
      ),
    );
    for (const { accounts, attributedBy, evidence } of sideFiles.programmes) {
      expect(accounts.filter((id) => !labelled.has(id))).toEqual([]);
      expect(attributedBy.length).toBeGreaterThan(0);
      for (const { source } of evidence)
        expect(registry.sources).toHaveProperty([source]);
    }
    const byId = new Map(sideFiles.programmes.map((each) => [each.id, each]));
    for (const id of ["vippi-olympics", "esther-project", "tenet-media"])
      expect(byId.get(id)!.accounts).toEqual([]);
  });

  test("lists what is wanted by real countries", () => {
    expect(sideFiles.wanted.length).toBeGreaterThan(100);
    for (const { country } of sideFiles.wanted)
      expect(country === undefined || isCountryCode(country)).toBe(true);
    const names = sideFiles.wanted.flatMap(({ name, aliases = [] }) => [
      name,
      ...aliases,
    ]);
    expect(names).toEqual(
      expect.arrayContaining(["TRT", "NHK", "UNICEF", "Volodymyr Zelenskyy"]),
    );
  });

  test("starts without hashtags: none is sourced yet", () => {
    expect(sideFiles.hashtags).toEqual([]);
  });
});

describe("mediaTypeOf", () => {
  test.each([
    ["state", "state", "state", "SC"],
    ["independent", "state", "state", "CaPu"],
    ["unknown", "independent", "state", "CaPr"],
    ["state", "independent", "state", "CaPr"],
    ["state", "state", "independent", "ISFM"],
    ["state", "independent", "independent", "ISF"],
    ["independent", "state", "independent", "ISM"],
    ["independent", "independent", "independent", "IP"],
    ["unknown", "state", "state", undefined],
  ] as const)("%s, %s, %s make %s", (funding, governance, editorial, type) => {
    expect(mediaTypeOf({ funding, governance, editorial })).toBe(type);
  });
});
