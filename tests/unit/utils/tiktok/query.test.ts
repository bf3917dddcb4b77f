import { describe, expect, test } from "vitest";
import { readQuery } from "@/utils/tiktok/query";

describe("readQuery", () => {
  test.each([
    "gov.sg",
    "@gov.sg",
    "  @GOV.SG ",
    "https://www.tiktok.com/@gov.sg",
    "www.tiktok.com/@gov.sg/video/73?is_copy_url=1",
    "tiktok.com/@gov.sg/photo/73",
    "https://m.tiktok.com/@gov.sg/live",
    "https://www.tiktok.com/embed/@gov.sg",
  ])("reads the handle in %j", (typed) => {
    expect(readQuery(typed)).toEqual({ type: "handle", handle: "gov.sg" });
  });

  test.each([
    "https://vm.tiktok.com/ZM123/",
    "vt.tiktok.com/ZS123",
    "https://www.tiktok.com/t/ZT123/",
  ])("knows the short link %s", (typed) => {
    expect(readQuery(typed)).toEqual({ type: "short-link" });
  });

  test.each([
    "https://example.com/@gov.sg",
    "https://www.tiktok.com/tag/news",
    "The White House",
    "\u0000\u0001\u202e",
    "<script>alert(1)</script>",
    "x".repeat(1_000_000),
  ])("reads no handle from other text", (typed) => {
    expect(readQuery(typed)).toEqual({ type: "other" });
  });

  test("knows an empty field", () => {
    expect(readQuery("  ")).toEqual({ type: "empty" });
  });
});
