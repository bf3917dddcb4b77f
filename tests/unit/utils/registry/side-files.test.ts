import { describe, expect, test } from "vitest";
import { compileSideFiles } from "@/utils/desk/compile-side-files";
import { readSideFiles } from "@/utils/registry/side-files";

const answering = (body: unknown) => () =>
  Promise.resolve(new Response(JSON.stringify(body)));

describe("readSideFiles", () => {
  test("reads what the build ships", async () => {
    const shipped = await compileSideFiles("data/registry");
    expect(await readSideFiles(answering(shipped))).toEqual(shipped);
  });

  test.each([
    ["null", null],
    ["a list", []],
    ["a broken part", { programmes: [], wanted: [{ name: 7 }], hashtags: [] }],
  ])("refuses %s and names the part", async (_, body) => {
    await expect(readSideFiles(answering(body))).rejects.toThrow(
      /not valid at (?:programmes|wanted)/,
    );
  });
});
