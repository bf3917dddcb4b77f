import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { surfaceRuleSchema, type SurfaceRule } from "@/data/feed";
import { surfaceCorrectionsKey } from "@/utils/registry/keys";
import {
  correctionsFor,
  readSurfaceRules,
  renewSurfaceRules,
  writeSurfaceRules,
} from "@/utils/registry/surface-corrections";
import { correctSurfaces } from "@/utils/tiktok/correct-surfaces";
import { surfaces } from "@/utils/tiktok/surfaces";

const rule = (given: Partial<SurfaceRule>): SurfaceRule => ({
  surface: "feed",
  to: "0.2.0",
  why: "TikTok renamed the author line.",
  ...given,
});
const onFailure = vi.fn();
const apply = (rules: SurfaceRule[], version = "0.1.0") =>
  correctSurfaces(surfaces, correctionsFor(rules, version), onFailure);
const feedOf = (list: ReturnType<typeof apply>) =>
  list.find(({ name }) => name === "feed");

describe("correctionsFor", () => {
  beforeEach(() => onFailure.mockReset());

  test("switches a surface off and leaves the others alone", () => {
    const list = apply([rule({ isOff: true })]);
    expect(feedOf(list)).toBeUndefined();
    expect(list).toHaveLength(surfaces.length - 1);
  });

  test("replaces what the rules name and nothing else", () => {
    const before = surfaces.find(({ name }) => name === "feed")!;
    const list = apply([
      rule({ replace: { find: "a.new", form: "short" } }),
      rule({ replace: { find: "a.newer" } }),
    ]);
    expect(feedOf(list)).toEqual({ ...before, find: "a.newer", form: "short" });
    expect(list).toHaveLength(surfaces.length);
  });

  test.each([
    ["before", { from: "0.1.1" }, "0.1.0"],
    ["after", { to: "0.1.9" }, "0.1.10"],
  ])("is not meant for a program %s its versions", (_name, given, version) => {
    expect(apply([rule({ isOff: true, ...given })], version)).toEqual(surfaces);
  });

  test("leaves all surfaces as they are without rules", () => {
    expect(correctSurfaces(surfaces, undefined, onFailure)).toEqual(surfaces);
    expect(onFailure).not.toHaveBeenCalled();
  });

  test.each(["find", "findElse", "block", "placeAt"])(
    "leaves a surface out whose %s a browser cannot read, and says so",
    (field) => {
      const list = apply([rule({ replace: { [field]: `a:has(${field}` } })]);
      expect(feedOf(list)).toBeUndefined();
      expect(list).toHaveLength(surfaces.length - 1);
      expect(onFailure.mock.calls).toEqual([["feed", expect.anything()]]);
    },
  );
});

describe("renewSurfaceRules", () => {
  beforeEach(() => fakeBrowser.reset());
  const runAs = (version: string) =>
    vi
      .spyOn(fakeBrowser.runtime, "getManifest")
      .mockReturnValue({ manifest_version: 3, name: "Letterhead", version });
  const inForce = async () =>
    (await fakeBrowser.storage.local.get(surfaceCorrectionsKey))[
      surfaceCorrectionsKey
    ];

  test("takes what is meant for the new program and keeps the rest for a later one", async () => {
    runAs("0.1.0");
    const rules = [
      rule({ isOff: true, to: "0.1.0" }),
      rule({ surface: "tag", isOff: true, from: "0.1.1" }),
    ];
    await writeSurfaceRules("hash", rules);
    expect(await inForce()).toEqual({ feed: [] });
    runAs("0.1.1");
    await renewSurfaceRules();
    expect(await inForce()).toEqual({ tag: [] });
    expect(await readSurfaceRules()).toEqual({ sha256: "hash", rules });
  });

  test("writes nothing where no feed has sent any", async () => {
    await renewSurfaceRules();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });
});

describe("surfaceRuleSchema", () => {
  const isTaken = (given: object) =>
    surfaceRuleSchema.safeParse({ ...rule({}), ...given }).success;

  test.each([
    ["a path, which would be a pattern to run", { replace: { path: ".*" } }],
    ["how the handle is read", { replace: { read: "text" } }],
    ["a surface that there is not", { surface: "everything" }],
    ["no reason", { why: "" }],
  ])("refuses %s", (_name, given) => {
    expect(isTaken(given)).toBe(false);
  });

  const own = surfaces.flatMap(({ find, findElse, block, placeAt }) =>
    [find, findElse, block, placeAt].filter((one) => one !== undefined),
  );
  test.each([...new Set(own), "ul > li:nth-child(2) ~ li a[title] + #x.y"])(
    "takes %s",
    (find) => {
      expect(isTaken({ replace: { find } })).toBe(true);
    },
  );

  test.each([
    "",
    "a{}</style><script>",
    "a,,b",
    "a >",
    "> a",
    "a:what",
    "a::before",
    "a:not(",
    "a:not()",
    "a:has(:has(b))",
    "a:has(:not(:has(b)))",
    "[x",
    '[x="a" y]',
    "[x='a']",
    '[x="\\"]',
    "a  b",
    "1a",
  ])("refuses the selector “%s”", (find) => {
    expect(isTaken({ replace: { find } })).toBe(false);
  });
});
