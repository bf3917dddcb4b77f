import axe from "axe-core";
import type { Page } from "puppeteer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { waitForBadge } from "@/tests/support/badges";
import { movingOf } from "@/tests/support/moving-of";
import { eventually } from "@/tests/support/eventually";
import { stageFor } from "@/tests/support/serve-and-launch";

const tiktok = "https://www.tiktok.com";
const stage = stageFor();
let page: Page;

beforeEach(async () => {
  page = await stage.browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
});
afterEach(() => page.close());

/** What axe finds in Letterhead's own parts of the page, by rule. */
async function faults(include: string[][]): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (parts) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await checker.run({ include: parts } as never);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, include);
}

describe.each(["light", "dark"])("on the %s page", (theme) => {
  test.each(["/", "/@whitehouse", "/search?q=bench", "/explore"])(
    "axe finds nothing in the badges of %s",
    async (address) => {
      const url = new URL(address, tiktok);
      url.searchParams.set("theme", theme);
      await page.goto(url.href);
      await waitForBadge(page);
      expect(await faults([[".letterhead-badge"]])).toEqual([]);
    },
  );

  test("axe finds nothing in the card", async () => {
    await page.goto(`${tiktok}/@whitehouse?theme=${theme}`);
    await waitForBadge(page);
    await page.click('.letterhead-badge[data-letterhead="whitehouse"]');
    await page.waitForSelector("[data-letterhead-card] >>> footer");
    expect(await faults([["[data-letterhead-card]"]])).toEqual([]);
  });
});

test.each([
  "/",
  "/@whitehouse",
  "/@straitstimes/video/1?comments=open",
  "/explore",
])("nothing shifts on %s", async (address) => {
  await page.evaluateOnNewDocument(watchShifts);
  // A busy machine may draw the page before the index is read; what shifts by its design shifts at every load.
  await eventually(
    async () => {
      await page.goto(tiktok + address);
      await waitForBadge(page);
      expect(await page.evaluate(shiftSoFar)).toBe(0);
    },
    { timeout: 20_000 },
  );
});

test.each([
  "/",
  "/@whitehouse",
  "/@straitstimes/video/1?comments=open",
  "/search?q=bench",
  "/explore",
  "/live",
])(
  "nothing at all shifts on the way to %s without a reload",
  async (address) => {
    await page.goto(`${tiktok}/@gov.sg`);
    // From here on the index is in the page's memory.
    await waitForBadge(page);
    await page.evaluate(watchShifts);
    await page.evaluate((path) => window.lookalike.navigate(path), address);
    await waitForBadge(page);
    expect(await page.evaluate(shiftSoFar)).toBe(0);
    await page.evaluate(() => {
      document.querySelector("main")!.style.marginBlockStart = "40px";
    });
    // What does shift is seen.
    expect(await page.evaluate(shiftSoFar)).toBeGreaterThan(0);
  },
);

/** Runs in the page: adds up what shifts from now on. */
function watchShifts(): void {
  const kept = globalThis as unknown as { shift: number };
  kept.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      kept.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift" });
}

/** Runs in the page: what has shifted once two more frames are drawn. */
function shiftSoFar(): Promise<number> {
  return new Promise((resolve) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        resolve((globalThis as unknown as { shift: number }).shift),
      ),
    ),
  );
}

test("right to left, the badge stands left of the name", async () => {
  await page.goto(`${tiktok}/@gov.sg?dir=rtl`);
  await waitForBadge(page);
  const [name, badge] = await page.evaluate(() =>
    ['[data-e2e="user-title"]', ".letterhead-badge"].map(
      (selector) =>
        document.querySelector(selector)!.getBoundingClientRect().left,
    ),
  );
  expect(badge).toBeLessThan(name!);
});

test("with forced colours, the badge has the system's border and words", async () => {
  await page.goto(`${tiktok}/@whitehouse`);
  await waitForBadge(page);
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", {
    features: [{ name: "forced-colors", value: "active" }],
  });
  const style = await page.$eval(".letterhead-badge", (badge) => {
    const { borderTopWidth, color } = getComputedStyle(badge);
    return { borderTopWidth, color, words: badge.textContent };
  });
  expect(style).toMatchObject({
    borderTopWidth: "1px",
    words: "Government office· US",
  });
});

test("nothing of badge and card moves by itself", async () => {
  await page.emulateMediaFeatures([
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.goto(`${tiktok}/@whitehouse`);
  await waitForBadge(page);
  await page.click('.letterhead-badge[data-letterhead="whitehouse"]');
  await page.waitForSelector("[data-letterhead-card] >>> footer");
  for (const parts of [
    ".letterhead-badge, .letterhead-badge *",
    "[data-letterhead-card] >>> *",
  ])
    expect(await page.$$eval(parts, movingOf)).toEqual([]);
});

test("the badge follows the page's theme at once", async () => {
  await page.goto(`${tiktok}/@whitehouse?theme=light`);
  await waitForBadge(page);
  const ground = () =>
    page.$eval(
      ".letterhead-badge > svg",
      (shape) => getComputedStyle(shape).backgroundColor,
    );
  expect(await ground()).toBe("rgb(244, 245, 247)");
  await page.evaluate(() => window.lookalike.setTheme("dark"));
  expect(await ground()).toBe("rgb(36, 38, 43)");
});
