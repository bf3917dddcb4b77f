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

/** Controls that have no outline once forced colours took ours away; what only a colour drew would be gone with it. */
export async function bareControls(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", {
    features: [{ name: "forced-colors", value: "active" }],
  });
  return page.$$eval(
    "button, .button, .button-like, [role=switch], select, input, .badge, .notice",
    (all) =>
      all
        .filter((each) => {
          if (
            each.closest(".visually-hidden, .row, .link, .button-like > input")
          )
            return false;
          const { borderTopWidth, appearance } = getComputedStyle(each);
          return borderTopWidth === "0px" && appearance === "none";
        })
        .map((each) => each.outerHTML.slice(0, 120)),
  );
}
