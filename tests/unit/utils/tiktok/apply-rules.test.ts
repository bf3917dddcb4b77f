import { describe, expect, test } from "vitest";
import { surfaceRulesSchema, type SurfaceRule } from "@/data/feed";
import { applyRules } from "@/utils/tiktok/apply-rules";
import { surfaces } from "@/utils/tiktok/surfaces";

const rule = (given: Partial<SurfaceRule>): SurfaceRule => ({
  surface: "feed",
  to: "0.2.0",
  why: "TikTok renamed the author line.",
  ...given,
});
const apply = (rules: SurfaceRule[], version = "0.1.0") =>
  applyRules(surfaces, rules, version, (selector) => selector !== ":what");
const feedOf = (list: ReturnType<typeof apply>) =>
  list.find(({ name }) => name === "feed");

describe("applyRules", () => {
  test("switches a surface off and leaves the others alone", () => {
    const list = apply([rule({ isOff: true })]);
    expect(feedOf(list)).toBeUndefined();
    expect(list).toHaveLength(surfaces.length - 1);
  });

  test("replaces what the rule names and nothing else", () => {
    const before = surfaces.find(({ name }) => name === "feed")!;
    const list = apply([rule({ replace: { find: "a.new" } })]);
    expect(feedOf(list)).toEqual({ ...before, find: "a.new" });
  });

  test.each([
    ["before", { from: "0.1.1" }, "0.1.0"],
    ["after", { to: "0.1.9" }, "0.1.10"],
  ])("is not meant for a program %s its versions", (_name, given, version) => {
    expect(apply([rule({ isOff: true, ...given })], version)).toHaveLength(
      surfaces.length,
    );
  });

  test("leaves a rule out whose selector the browser does not understand", () => {
    const list = apply([rule({ replace: { find: ":what" } })]);
    expect(list).toEqual(surfaces);
  });
});

describe("surfaceRulesSchema", () => {
  test.each([
    ["a path, which would be a pattern to run", { replace: { path: ".*" } }],
    ["code in a selector", { replace: { find: "a{}</style><script>" } }],
    ["how the handle is read", { replace: { read: "text" } }],
    ["a surface that there is not", { surface: "everything" }],
    ["no reason", { why: "" }],
  ])("refuses %s", (_name, given) => {
    const rules = [{ ...rule({}), ...given }];
    expect(surfaceRulesSchema.safeParse(rules).success).toBe(false);
  });
});
