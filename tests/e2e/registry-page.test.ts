import type { Page } from "puppeteer";
import { afterEach, describe, expect, test } from "vitest";
import { eventually } from "@/tests/support/eventually";
import { axeFaults, openOwnPage, overflowOf } from "@/tests/support/own-page";
import { stageFor } from "@/tests/support/serve-and-launch";

const stage = stageFor();
let page: Page;

afterEach(() => page.close());

async function open(query = "", look?: Parameters<typeof openOwnPage>[2]) {
  page = await openOwnPage(stage, `registry.html${query}`, look);
  await page.waitForSelector(".rows, .empty");
}
const namesOf = () =>
  page.$$eval(".rows .who a", (links) => links.map((link) => link.textContent));
const textOf = (selector: string) =>
  page.$eval(selector, (element) => element.textContent);

describe("the registry page", () => {
  test("searches by any name, narrows, and opens the note, all offline", async () => {
    await open();
    await page.setOfflineMode(true);
    await page.reload();
    await page.waitForSelector(".rows");
    await page.type("#text", "  whité HOUSE ");
    await eventually(async () =>
      expect(await namesOf()).toEqual(["The White House"]),
    );
    await page.click(".rows .who a");
    await page.waitForSelector(".letter");
    expect(page.url()).toMatch(/note\.html\?id=us-the-white-house$/);
    expect(await textOf("h1")).toBe("The White House");
    await page.goBack();
    await eventually(async () =>
      expect(await namesOf()).toEqual(["The White House"]),
    );
  });

  test("narrows by country, kind and status", async () => {
    await open();
    const all = await textOf("[role=status]");
    await page.select("#country", "RU");
    await page.select("#kind", "state-media");
    await page.select("#status", "removed");
    await eventually(async () => expect(await namesOf()).toContain("Sputnik"));
    expect(await textOf("[role=status]")).not.toBe(all);
    const countries = await page.$$eval(".rows .where", (cells) =>
      cells.map((cell) => cell.textContent),
    );
    expect(new Set(countries)).toEqual(new Set(["Russia"]));
  });

  test("says so of a wanted name, and of one that is nowhere", async () => {
    await open("?text=zelenskyy");
    expect(await textOf(".aside")).toContain("President of Ukraine");
    await page.goto(`${stage.extensionUrl}registry.html?text=qqqqqq`);
    await page.waitForSelector(".empty");
    expect(await textOf(".empty")).toContain("Nothing in this registry fits.");
  });

  test("is one stop for Tab, walked through with arrow keys, opened with Enter", async () => {
    await open("?country=FR");
    await page.focus("#status");
    await page.keyboard.press("Tab");
    const focused = () =>
      page.evaluate(() => document.activeElement?.textContent);
    const [first, second] = await namesOf();
    expect(await focused()).toBe(first);
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(second);
    await page.keyboard.press("End");
    const last = await focused();
    await page.keyboard.press("Home");
    expect(await focused()).toBe(first);
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".letter");
    expect(await textOf("h1")).toBe(last);
  });

  test.each(["light", "dark"] as const)(
    "axe finds nothing, %s",
    async (theme) => {
      await open("?text=de", { theme });
      await page.$eval("details", (details) => {
        details.open = true;
      });
      expect(await axeFaults(page)).toEqual([]);
    },
  );

  test.each([
    ["narrow", 320, "ltr"],
    ["at 200 %", 640, "ltr"],
    ["right to left", 1280, "rtl"],
    ["narrow, right to left", 420, "rtl"],
  ])("fits the window: %s", async (_, width, dir) => {
    await open("", { width });
    await page.evaluate((value) => {
      document.documentElement.dir = value;
    }, dir);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});

describe("with 100,000 entities", () => {
  test("scrolls and draws few rows", async () => {
    await open();
    await page.evaluate(fillStore, 100_000);
    await page.reload();
    await page.waitForSelector(".rows", { timeout: 25_000 });
    expect(await textOf("[role=status]")).toMatch(/102,799/);
    const seen = await page.evaluate(scrollThrough);
    expect(seen.isShown).toBe(true);
    expect(seen.rows).toBeLessThan(80);
    await page.type("#text", "made up 99999");
    await eventually(async () =>
      expect(await namesOf()).toEqual(["Made up 99999"]),
    );
  }, 60_000);
});

/** Runs in the page: puts invented entities into the extension's store. */
function fillStore(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opened = indexedDB.open("letterhead");
    opened.addEventListener("error", () => reject(opened.error!));
    opened.addEventListener("success", () => {
      const transaction = opened.result.transaction("entities", "readwrite");
      const store = transaction.objectStore("entities");
      for (let at = 0; at < count; at++)
        store.put({
          id: `zz-made-up-${at}`,
          kind: at % 2 ? "ministry" : "local-government",
          country: at % 3 ? "FR" : "BR",
          names: { en: `Made up ${at}` },
          accounts: [
            {
              platform: "tiktok",
              handle: `made_up_${at}`,
              status: "active",
              confidence: "medium",
              evidence: [0],
            },
          ],
          evidence: [
            { claim: "Invented.", source: "x", supports: ["account"] },
          ],
        });
      transaction.addEventListener("complete", () => {
        opened.result.close();
        resolve();
      });
    });
  });
}

/** Runs in the page: scrolls as a wheel does and as a thrown thumb does, and tells the longest task. */
async function scrollThrough() {
  const frame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  const list = document.querySelector(".rows")!;
  let rows = 0;
  for (let at = 0; at < 100; at++) {
    if (at % 10 === 9) list.scrollTop = (list.scrollHeight * at) / 100;
    else list.scrollTop += 120;
    await frame();
    rows = Math.max(rows, document.querySelectorAll("[data-row]").length);
  }
  await frame();
  await frame();
  const { left, top } = list.getBoundingClientRect();
  const hit = document.elementFromPoint(left + 30, top + 30);
  return { rows, isShown: Boolean(hit?.closest("[data-row]")) };
}
