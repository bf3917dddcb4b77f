import type { ElementHandle, Page, SerializedAXNode } from "puppeteer";
import { expect, test } from "vitest";
import { waitForBadge } from "@/tests/support/badges";
import { stageFor } from "@/tests/support/serve-and-launch";

const stage = stageFor();

/** Chromium's accessibility tree under an element, a line for each node; dates and numbers stand for any. */
async function treeOf(page: Page, root: ElementHandle): Promise<string> {
  const tree = await page.accessibility.snapshot({ root });
  return linesOf(tree, "")
    .join("\n")
    .replace(/\d{4}-\d\d-\d\d|\w{3} \d+, \d{4}/g, "DATE")
    .replace(/version \d+/g, "version N");
}

function linesOf(node: SerializedAXNode | null, indent: string): string[] {
  if (!node) return [];
  const { role, name = "", children = [] } = node;
  return [
    `${indent}${role} ${name}`.trimEnd(),
    ...children.flatMap((child) => linesOf(child, `${indent}  `)),
  ];
}

test("badge and card are what a screen reader is told", async () => {
  const page = await stage.browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
  await page.goto("https://www.tiktok.com/@whitehouse");
  await waitForBadge(page);
  const badge = await page.$('.letterhead-badge[data-letterhead="whitehouse"]');
  expect(await treeOf(page, badge!)).toMatchInlineSnapshot(
    `"button Government office · US. Why?"`,
  );
  await badge!.click();
  await page.waitForSelector("[data-letterhead-card] >>> footer");
  const card = await page.$("[data-letterhead-card] >>> section");
  expect(await treeOf(page, card!)).toMatchInlineSnapshot(`
    "dialog Who runs @whitehouse
      banner
        StaticText Government office · US
      heading The White House
      StaticText @whitehouse
      StaticText Official account of The White House, United States.
      heading How we know
      StaticText Global News, DATE: Prints @whitehouse as the account of The White House.
      button Read the full note
      button Copy
      button Report
      status
      contentinfo
        StaticText Registry of DATE, version N
      button Close"
  `);
  await page.close();
});
