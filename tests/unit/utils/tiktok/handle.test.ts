import { describe, expect, test } from "vitest";
import {
  handleFromHref,
  handleFromPath,
  handleFromText,
} from "@/utils/tiktok/handle";

describe("handleFromHref", () => {
  test.each([
    ["/@whitehouse", "whitehouse"],
    ["/@WhiteHouse", "whitehouse"],
    ["/@whitehouse?lang=en", "whitehouse"],
    ["/@whitehouse/", "whitehouse"],
    ["/@whitehouse#x", "whitehouse"],
    ["/@gov.sg/video/7300000000000000001", "gov.sg"],
    ["/@gov.sg/photo/7300000000000000001", "gov.sg"],
    ["/@gov.sg/live", "gov.sg"],
    ["/@gov.sg/playlist/%40whitehouse-73", "gov.sg"],
    ["https://www.tiktok.com/@gov.sg/video/73", "gov.sg"],
    ["https://m.tiktok.com/@gov.sg", "gov.sg"],
    ["https://tiktok.com/@gov.sg", "gov.sg"],
    ["//www.tiktok.com/@gov.sg", "gov.sg"],
    ["https://www.tiktok.com/@gov.sg?refer=embed", "gov.sg"],
    ["/@.mile_03", ".mile_03"],
    ["/@zoey..amour", "zoey..amour"],
    ["/@abcdefghijklmnopqrstuvwx", "abcdefghijklmnopqrstuvwx"],
  ])("reads %s as %s", (href, handle) => {
    expect(handleFromHref(href)).toBe(handle);
  });

  test.each([
    ["", "nothing"],
    ["/@", "an empty handle"],
    ["/@/video/1", "an empty handle before a video"],
    ["/@_/video/1", "a placeholder"],
    ["/@i/video/1", "a placeholder"],
    ["/@MS4wLjABAAAASonqW9AAJrQJEqO2X5AW7RPRWe-Xofil3", "a secUid"],
    ["/@abcdefghijklmnopqrstuvwxy", "25 characters"],
    [`/@${"a".repeat(1000)}`, "1,000 characters"],
    ["/@whitehouse.", "a period at the end"],
    ["/@white house", "a space"],
    ["/@whitehouse%20", "an encoded character"],
    ["/@ωhitehouse", "a letter of another alphabet"],
    ["/tag/@whitehouse", "a handle deeper in the path"],
    ["https://example.com/@whitehouse", "another host"],
    ["https://tiktok.com.example/@whitehouse", "a host that begins alike"],
    ["https://nottiktok.com/@whitehouse", "a host that ends alike"],
    ["https://example.com/?u=https://www.tiktok.com/@whitehouse", "a query"],
    ["javascript:/@whitehouse", "a script"],
    ["http://%%%/@whitehouse", "no address"],
    ["whitehouse", "no path"],
  ])("reads no handle from %j: %s", (href) => {
    expect(handleFromHref(href)).toBeUndefined();
  });
});

describe("handleFromText", () => {
  test.each([
    ["whitehouse", "whitehouse"],
    [" @WhiteHouse\n", "whitehouse"],
  ])("reads %j as %s", (text, handle) => {
    expect(handleFromText(text)).toBe(handle);
  });

  test.each(["The White House", "", "@", "a", "x".repeat(1000)])(
    "reads no handle from %j",
    (text) => {
      expect(handleFromText(text)).toBeUndefined();
    },
  );
});

describe("handleFromPath", () => {
  test.each([
    ["/@gov.sg/live", "gov.sg"],
    ["/embed/@gov.sg", "gov.sg"],
    ["/embed/v2/73", undefined],
    ["/foryou", undefined],
  ])("reads %s as %s", (path, handle) => {
    expect(handleFromPath(path)).toBe(handle);
  });
});
