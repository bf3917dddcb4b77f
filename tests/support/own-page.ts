import axe from "axe-core";
import type { Page } from "puppeteer";
import type { Launched } from "./launch";

/** How a page is looked at. */
interface Look {
  theme?: "light" | "dark";
  width?: number;
  height?: number;
}

/** Opens one of the extension's own pages, once the packaged registry is set up. */
export async function openOwnPage(
  { browser, extensionUrl }: Launched,
  address: string,
  { theme = "light", width = 1280, height = 860 }: Look = {},
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
  ]);
  await page.goto(`${extensionUrl}registry.html`);
  await page.waitForSelector(".rows");
  await page.goto(extensionUrl + address);
  await page.waitForSelector("h1");
  return page;
}

/** What axe finds on a page, by rule and place. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await checker.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** By how many pixels a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
