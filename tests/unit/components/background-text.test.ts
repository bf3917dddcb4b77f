// @vitest-environment node
import { describe, expect, test } from "vitest";
import { backgroundSections } from "@/data/background-note";
import { compileRegistry } from "@/utils/desk/compile";
import { compileSideFiles } from "@/utils/desk/compile-side-files";

const [registry, sideFiles] = await Promise.all([
  compileRegistry("data/registry"),
  compileSideFiles("data/registry"),
]);
const statements = backgroundSections
  .flatMap(({ paragraphs }) => paragraphs)
  .flat();

describe("the text of the background note", () => {
  test.each(statements.flatMap(({ cites }) => cites))("has %s", (key) => {
    const [kind, id] = key.split(":");
    if (kind === "programme")
      expect(sideFiles.programmes.map((each) => each.id)).toContain(id);
    else expect(registry.sources).toHaveProperty([key]);
  });

  test("leaves without a source only what it says about this registry", () => {
    const bare = statements.filter(({ cites }) => cites.length === 0);
    expect(bare.map(({ text }) => text)).toEqual([
      expect.stringContaining("Every mission on record here is China’s."),
      expect.stringContaining("this registry has different words"),
      expect.stringContaining("never labelled here"),
      expect.stringContaining("The registry has a place for hashtag campaigns"),
      expect.stringContaining("Removed accounts stay in this registry"),
      expect.stringContaining("on the list of those that are never labelled"),
    ]);
  });

  test("is true of this registry", () => {
    const missions = registry.entities.filter(({ kind }) => kind === "mission");
    expect(new Set(missions.map(({ country }) => country))).toEqual(
      new Set(["CN"]),
    );
    expect(sideFiles.hashtags).toEqual([]);
    expect(registry.never.map(({ source }) => source)).toEqual(
      expect.arrayContaining(["dri-2024-05-03", "dri-2024-05-23"]),
    );
    const kinds = Map.groupBy(registry.entities, ({ kind }) => kind);
    const sizes = [...kinds.values()].map((each) => each.length);
    expect(kinds.get("legislator")).toHaveLength(Math.max(...sizes));
  });

  test("judges nobody", () => {
    expect(statements.map(({ text }) => text).join("\n")).not.toMatch(
      /propaganda|regime|mouthpiece|\bfake\b|dangerous|warning/i,
    );
  });
});
