import type { Page } from "puppeteer";
import type { Stage } from "./serve-and-launch";

/** Opens one of the extension's own pages in a tab. */
export async function openOwn(
  { browser, extensionUrl }: Stage,
  address: string,
): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(extensionUrl + address);
  await page.waitForSelector("#root > *");
  return page;
}

/** Opens the real popup over a page, as a click on the toolbar's icon does. */
export async function openPopup(
  { browser, extensionUrl }: Stage,
  page: Page,
): Promise<Page> {
  await page.bringToFront();
  const [extension] = (await browser.extensions()).values();
  if (!extension) throw new Error("The browser has no extension.");
  const [target] = await Promise.all([
    browser.waitForTarget((candidate) =>
      candidate.url().startsWith(`${extensionUrl}popup.html`),
    ),
    page.triggerExtensionAction(extension),
  ]);
  const popup = await target.asPage();
  await popup.waitForSelector("#query");
  return popup;
}

/** The text of an element, as soon as it holds what is expected. */
export const textOf = (page: Page, selector = "main"): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? "");
