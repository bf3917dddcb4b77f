import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "puppeteer";
import type { examinePage } from "./examine-page";
import type { Examination } from "./report";
import type { SavedPage } from "./read-saved-page";

/** Examined again until two looks agree, which they do at once where nothing is to be labelled. */
const mostLooks = 40;

/** Opens a page at its own address and returns what stands on it once the badges have come. */
export async function visit(
  browser: Browser,
  { url, isMobile }: SavedPage,
  examination: string,
): Promise<{ page: Page; found: Examination; failures: string[] }> {
  const page = await browser.newPage();
  const failures = collectFailures(page);
  await page.setViewport(
    isMobile
      ? { width: 412, height: 780, isMobile: true, hasTouch: true }
      : { width: 1280, height: 860 },
  );
  await page.goto(url.href, { waitUntil: "load" });
  let found = await look(page, examination);
  for (let looks = 1; looks < mostLooks; looks++) {
    await wait(100);
    const again = await look(page, examination);
    const isSettled =
      looks > 5 && JSON.stringify(again) === JSON.stringify(found);
    found = again;
    if (isSettled || found.missing.length + found.stray.length === 0) break;
  }
  return { page, found, failures: [...failures] };
}

/** What went wrong in the extension on this page: its exceptions, and the surfaces that it left out. */
function collectFailures(page: Page): Set<string> {
  const failures = new Set<string>();
  page.on("pageerror", (error) => {
    if (error instanceof Error && error.stack?.includes("chrome-extension://"))
      failures.add(error.message);
  });
  page.on("console", (message) => {
    if (message.text().startsWith("Letterhead")) failures.add(message.text());
  });
  return failures;
}

function look(page: Page, examination: string): Promise<Examination> {
  return page.evaluate<[], typeof examinePage>(examination);
}
