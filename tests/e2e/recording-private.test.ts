import type { Page } from "puppeteer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import { launchChromium } from "@/tests/support/launch";
import {
  agree,
  openOffers,
  readStore,
  withdraw,
} from "@/tests/support/log-in-extension";
import {
  scrollFeed,
  watchedFeed,
  watchFor,
} from "@/tests/support/scripted-viewing";
import { stageFor } from "@/tests/support/serve-and-launch";

const stage = stageFor(launchChromium, { inPrivate: true });
let log: Page;
let opened: Page[] = [];

beforeEach(async () => {
  log = await openOffers(stage);
  await log.click("#own-study");
  await log.waitForSelector("#has-read");
});
afterEach(async () => {
  for (const page of opened) await page.close();
  opened = [];
  await withdraw(log);
  await log.close();
});

/** Watches the first post in a window of its own, and the others for a moment. */
async function watch(incognito: boolean, last: number) {
  const [target] = await Promise.all([
    stage.browser.waitForTarget(
      (candidate) =>
        candidate.url() === `${watchedFeed}&private=${String(incognito)}`,
    ),
    log.evaluate(
      (url, incognito) => chrome.windows.create({ url, incognito }),
      `${watchedFeed}&private=${String(incognito)}`,
      incognito,
    ),
  ]);
  const page = await target.asPage();
  opened.push(page);
  await page.bringToFront();
  await waitForBadge(page);
  await scrollFeed(page, last);
  await watchFor(page, 1300);
  await scrollFeed(page, last + 1);
  await watchFor(page, 300);
}
const authors = async () =>
  (await readStore(log, "tail")).map(({ author }) => author);

describe("a private window that the extension may see", () => {
  test("is not recorded without a yes to that", async () => {
    await agree(log);
    await watch(true, 3);
    await watch(false, 6);
    await eventually(async () => expect(await authors()).toContain("gov.sg"));
    expect(await authors()).not.toContain("dwnews");
    const cells = await readStore(log, "denominators");
    expect(cells.reduce((sum, { flagged }) => sum + flagged, 0)).toBe(1);
  });

  test("is recorded with one", async () => {
    await log.click(".check:nth-of-type(2) input");
    await agree(log);
    await watch(true, 3);
    await eventually(async () => expect(await authors()).toContain("dwnews"));
  });
});
