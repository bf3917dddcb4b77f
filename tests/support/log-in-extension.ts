import type { ElementHandle, Page } from "puppeteer";
import type { DenominatorRow } from "@/data/log/denominators";
import type { ExposureRow } from "@/data/log/exposures";
import type { LogRows, SmallTableName } from "@/data/log/tables";
import type { Launched } from "./launch";

/** Opens the log's page while no study is on. */
export async function openOffers({
  browser,
  extensionUrl,
}: Launched): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${extensionUrl}log.html`);
  await page.waitForSelector("#own-study");
  return page;
}

/** Hands a file in on the log's page, as a person picks one. */
export async function handIn(page: Page, file: string): Promise<void> {
  const field = await page.waitForSelector('.actions input[type="file"]');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
}

/** Switches a log of one's own on as a person does: opens the page, reads, ticks, says yes. */
export async function agreeToOwnStudy(launched: Launched): Promise<Page> {
  const page = await openOffers(launched);
  await page.click("#own-study");
  await agree(page);
  return page;
}

/** Reads the consent text that is shown, ticks and says yes. */
export async function agree(page: Page): Promise<void> {
  await page.waitForSelector("#has-read");
  await page.click("#has-read");
  await page.click("button[type=submit]");
  await page.waitForSelector(".study");
  await waitForScript(page, true);
}

/** Waits until the recording script is registered, or is not any more. */
export async function waitForScript(page: Page, isOn: boolean): Promise<void> {
  await page.waitForFunction(
    async (isOn) =>
      (await chrome.scripting.getRegisteredContentScripts()).length > 0 ===
      isOn,
    { polling: 50 },
    isOn,
  );
}

/** Everything in one store of the log, read by a page of the extension. */
export function readStore(page: Page, store: "tail"): Promise<ExposureRow[]>;
export function readStore<Name extends SmallTableName>(
  page: Page,
  store: Name,
): Promise<LogRows[Name][]>;
export function readStore(
  page: Page,
  store: string,
): Promise<(ExposureRow | DenominatorRow)[]> {
  return page.evaluate(
    (name) =>
      new Promise<(ExposureRow | DenominatorRow)[]>((resolve, reject) => {
        const opening = indexedDB.open("exposure-log");
        opening.addEventListener("error", () => reject(opening.error!));
        opening.addEventListener("success", () => {
          const reading = opening.result
            .transaction(name)
            .objectStore(name)
            .getAll();
          reading.addEventListener("success", () => {
            opening.result.close();
            resolve(reading.result);
          });
        });
      }),
    store,
  );
}

/** Withdraws as a person does, where a study is on, and waits until everything is gone. */
export async function withdraw(page: Page): Promise<void> {
  await page.bringToFront();
  if (!(await page.$(".study"))) return;
  // By their places, because it is done in every language.
  await page.click(".study [aria-expanded]");
  await page.waitForSelector(".study .notice button");
  await page.click(".study .notice button");
  await page.waitForSelector("#own-study");
  await waitForScript(page, false);
}
