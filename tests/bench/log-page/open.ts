import type { Page } from "puppeteer";
import type { Launched } from "@/tests/support/launch";

/** When there was what, in milliseconds since the page began. */
interface Kept {
  totalsAt?: number;
  rowsAt?: number;
  allAt?: number;
}

/** An empty page that keeps what is there when, once it is the log's. */
export async function newPage({ browser }: Launched): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(() => {
    const kept = {} as Kept;
    Object.assign(globalThis, { kept });
    new MutationObserver(() => {
      const figures = document.querySelector(".figures");
      if (figures) kept.totalsAt ??= performance.now();
      const row = document.querySelector("[data-row] .who");
      if (row?.textContent) kept.rowsAt ??= performance.now();
      if (figures && !figures.textContent.includes("…"))
        kept.allAt ??= performance.now();
    }).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  return page;
}

/** Opens the log and waits until everything is added up. */
export async function open(
  page: Page,
  { extensionUrl }: Launched,
): Promise<Kept> {
  await page.goto(`${extensionUrl}log.html`);
  await page.waitForFunction(
    () => (globalThis as unknown as { kept: Kept }).kept.allAt,
    { timeout: 150_000 },
  );
  return page.evaluate(() => (globalThis as unknown as { kept: Kept }).kept);
}
