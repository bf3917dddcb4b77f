import { describe, expect, test } from "vitest";
import { guessUrl, isMobilePage, tiktokUrl } from "@/tests/doctor/guess-url";

const video = "https://www.tiktok.com/@gov.sg/video/7300000000000000001";

describe("guessUrl", () => {
  test.each([
    [
      "the line that a browser writes into the file",
      `<!-- saved from url=(0060)${video} --><html>`,
      video,
    ],
    [
      "og:url, with its query",
      '<meta property="og:url" content="https://www.tiktok.com/search?q=a%20b&amp;t=1" data-rh="true">',
      "https://www.tiktok.com/search?q=a%20b&t=1",
    ],
    [
      "the canonical link, over several lines",
      `<link\n  rel="canonical"\n  href="${video}"\n/>`,
      video,
    ],
    [
      "the page's data",
      '"seo.abtest":{"canonical":"https:\\u002F\\u002Fwww.tiktok.com\\u002F@gov.sg","launched":1}',
      "https://www.tiktok.com/@gov.sg",
    ],
    [
      "an embedded video's data",
      '{"data":{"/embed/v2/7300000000000000001":{"isError":false}}}<link rel="canonical" href="https://www.tiktok.com/@gov.sg/video/1">',
      "https://www.tiktok.com/embed/v2/7300000000000000001",
    ],
  ])("reads %s", (_what, html, url) => {
    expect(guessUrl(html, "page")?.href).toBe(url);
  });

  test("passes over an address on another host", () => {
    const html = `<meta property="og:url" content="https://example.org/"><link rel="canonical" href="${video}">`;
    expect(guessUrl(html, "page")?.href).toBe(video);
  });

  test("falls back to the kind of page in the file's name", () => {
    expect(guessUrl("<html>", "my-foryou-2026")?.pathname).toBe("/foryou");
  });

  test("gives up where neither says anything", () => {
    expect(guessUrl("<html>", "page")).toBeUndefined();
  });
});

describe("tiktokUrl", () => {
  test.each([
    ["https://m.tiktok.com/v/1", "https://m.tiktok.com/v/1"],
    ["https://us.tiktok.com/@gov.sg", "https://www.tiktok.com/@gov.sg"],
    ["/explore#top", "https://www.tiktok.com/explore"],
    ["https://nottiktok.com/@gov.sg", undefined],
  ])("%s gives %s", (text, url) => {
    expect(tiktokUrl(text)?.href).toBe(url);
  });
});

describe("isMobilePage", () => {
  test("knows the mobile site by its data", () => {
    expect(isMobilePage('{"webapp.reflow.video.detail":{}}')).toBe(true);
    expect(isMobilePage('{"webapp.video-detail":{}}')).toBe(false);
  });
});
