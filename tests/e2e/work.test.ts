import type { Page } from "puppeteer";
import { describe, expect, test } from "vitest";
import { launchChromium } from "@/tests/support/launch";
import { stageFor } from "@/tests/support/serve-and-launch";

/**
 * What the extension makes the browser do, in counts, which are exact where times are not: each round of the page's
 * own changes costs one style recalculation and one layout, with the extension as without.
 */
const labelled = stageFor();
const plain = stageFor((choices) =>
  launchChromium({ ...choices, extension: null }),
);

const rounds = 20;

interface Counts {
  layouts: number;
  recalculations: number;
}

async function countWork(page: Page): Promise<Counts> {
  await page.setViewport({ width: 1280, height: 860 });
  await page.goto("https://www.tiktok.com/?items=1");
  await page.evaluate(settle);
  const before = await page.metrics();
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(() => window.lookalike.appendFeed(10));
    await page.evaluate(settle);
  }
  const after = await page.metrics();
  return {
    layouts: after.LayoutCount! - before.LayoutCount!,
    recalculations: after.RecalcStyleCount! - before.RecalcStyleCount!,
  };
}

/** Resolves when two frames have been drawn. */
const settle = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(resolve)),
  );

describe("the work of the browser", () => {
  test("is laid out and styled as often as without the extension", async () => {
    const without = await countWork(await plain.browser.newPage());
    const page = await labelled.browser.newPage();
    const counts = await countWork(page);
    expect(
      await page.evaluate(
        () => document.querySelectorAll(".letterhead-badge").length,
      ),
    ).toBeGreaterThan(rounds);
    expect(counts.layouts).toBeLessThanOrEqual(without.layouts);
    expect(counts.recalculations).toBeLessThanOrEqual(without.recalculations);
  });

  test("every badge is there in the frame in which its author first appears", async () => {
    const page = await labelled.browser.newPage();
    await page.goto("https://www.tiktok.com/");
    await page.waitForSelector(".letterhead-badge");
    const missing = await page.evaluate(async () => {
      let late = 0;
      for (let round = 0; round < 20; round++) {
        window.lookalike.appendFeed(10);
        // Runs after the page's own task and before the frame is drawn.
        late += await new Promise<number>((resolve) =>
          requestAnimationFrame(() => {
            const blocks = document.querySelectorAll(
              '[class*="DivCreatorInfoContainer"]',
            );
            resolve(
              [...blocks].filter((block) => {
                const name = block.querySelector("a")?.getAttribute("href");
                const known = document.querySelector(
                  `.letterhead-badge[data-letterhead="${name?.slice(2)}"]`,
                );
                return known && !block.querySelector(".letterhead-badge");
              }).length,
            );
          }),
        );
      }
      return late;
    });
    expect(missing).toBe(0);
  });
});
