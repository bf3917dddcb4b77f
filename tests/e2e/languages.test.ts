import type { Page } from "puppeteer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import { openOwn, textOf } from "@/tests/support/own-pages";
import { stageFor } from "@/tests/support/serve-and-launch";

const badge = '.letterhead-badge[data-letterhead="whitehouse"]';

describe("a language that was picked", () => {
  const stage = stageFor();
  let page: Page;
  let options: Page;

  beforeEach(async () => {
    page = await stage.browser.newPage();
    await page.setViewport({ width: 1280, height: 860 });
    options = await openOwn(stage, "options.html");
  });
  afterEach(async () => {
    await options.select("#language", "browser");
    await options.waitForFunction(() => document.documentElement.lang === "en");
    await options.close();
    await page.close();
  });

  test("is spoken by badge and card on the page that is open, and by the next pages", async () => {
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page);
    await options.select("#language", "de");
    await eventually(async () =>
      expect(await page.$eval(badge, (each) => each.textContent)).toContain(
        "Regierungsstelle· USA",
      ),
    );
    expect(
      await page.$eval(badge, (each) => each.getAttribute("aria-label")),
    ).toBe("Regierungsstelle · USA. Warum?");
    expect(
      await page.$eval(badge, (each) => [
        each.getAttribute("lang"),
        each.getAttribute("dir"),
      ]),
    ).toEqual(["de", "ltr"]);
    await page.bringToFront();
    await page.click(badge);
    await page.waitForSelector("[data-letterhead-card] >>> footer");
    expect(
      await page.$eval(
        "[data-letterhead-card] >>> section",
        (each) => each.textContent,
      ),
    ).toMatch(
      /Offizielles Konto: The White House, Vereinigte Staaten\..*Woher wir das wissen.*Ganze Notiz lesen.*Register vom \d+\.\d+\.\d+, Version \d+/s,
    );
    expect(await options.evaluate(() => document.documentElement.lang)).toBe(
      "de",
    );
    expect(await textOf(options, "h1")).toBe("Einstellungen");
    const note = await openOwn(stage, "note.html?handle=whitehouse");
    expect(await textOf(note)).toContain("Was dieses Kennzeichen sagt");
    await note.close();
    expect(await options.evaluate(() => chrome.action.getTitle({}))).toBe(
      "Letterhead für TikTok",
    );
  });
});

describe("a note that is written from right to left", () => {
  const stage = stageFor();

  test("keeps its order around names, numbers and addresses of other scripts", async () => {
    const options = await openOwn(stage, "options.html");
    await options.select("#language", "ar");
    await options.waitForFunction(() => document.documentElement.dir === "rtl");
    const note = await openOwn(stage, "note.html?id=cn-cctv");
    await note.waitForSelector(".accounts .marks a + a");
    const placed = await note.evaluate(() => {
      const account = document
        .querySelector(".accounts .marks a + a")!
        .closest("li")!;
      const places = [...account.querySelectorAll("bdi, .marks a")].map(
        (each) => each.getBoundingClientRect().left,
      );
      const [address] = document.querySelector(
        '.facts a[href^="http"] bdi',
      )!.childNodes;
      const end = address!.textContent!.length;
      const letters = [0, end - 1].map((at) => {
        const letter = document.createRange();
        letter.setStart(address!, at);
        letter.setEnd(address!, at + 1);
        return letter.getBoundingClientRect().left;
      });
      return { places, letters };
    });
    // Handle, name, first number, second number.
    expect(placed.places).toHaveLength(4);
    expect(placed.places).toEqual([...placed.places].sort((a, b) => b - a));
    expect(placed.letters[1]).toBeGreaterThan(placed.letters[0]!);
    await note.close();
    await options.close();
  });
});

describe("the browser's own language", () => {
  const stage = stageFor(undefined, {
    env: { LANGUAGE: "de", LC_ALL: "de_DE.UTF-8" },
    args: ["--lang=de"],
  });

  test("is spoken until another is picked", async () => {
    const page = await stage.browser.newPage();
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page);
    expect(await page.$eval(badge, (each) => each.textContent)).toContain(
      "Regierungsstelle· USA",
    );
    const options = await openOwn(stage, "options.html");
    expect(await textOf(options, "h1")).toBe("Einstellungen");
    await options.select("#language", "en");
    await eventually(async () =>
      expect(await page.$eval(badge, (each) => each.textContent)).toContain(
        "Government office· US",
      ),
    );
    expect(await textOf(options, "h1")).toBe("Settings");
  });
});
