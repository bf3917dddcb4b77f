import { parse } from "csv-parse/sync";
import type { ElementHandle, Page } from "puppeteer";
import { afterAll, expect, test } from "vitest";
import type { ExposureRow } from "@/data/log/exposures";
import { waitForBadge } from "@/tests/support/badges";
import { downloadFolder } from "@/tests/support/downloads";
import { eventually } from "@/tests/support/eventually";
import { launchFirefox } from "@/tests/support/launch";
import { agree, readStore, withdraw } from "@/tests/support/log-in-extension";
import {
  scrollFeed,
  watchedFeed,
  watchFor,
} from "@/tests/support/scripted-viewing";
import { stageFor } from "@/tests/support/serve-and-launch";
import { unzip } from "@/tests/support/unzip";

const saved = downloadFolder();
const stage = stageFor(launchFirefox, {
  preferences: {
    "browser.download.folderList": 2,
    "browser.download.dir": saved.folder,
    "browser.download.useDownloadDir": true,
  },
});
afterAll(() => saved.remove());

/** Firefox opens an extension's page, but never says so to who drives it: poll for what the page shows. */
async function openLog(): Promise<Page> {
  const page = await stage.browser.newPage();
  void page.goto(`${stage.extensionUrl}log.html`).catch(() => undefined);
  await eventually(
    async () => expect(await page.$("#own-study")).not.toBeNull(),
    { timeout: 15_000, interval: 200 },
  );
  return page;
}

test("Firefox: a person agrees, a post is recorded, and the log is taken out and read again", async () => {
  const log = await openLog();
  await log.click("#own-study");
  await agree(log);

  const page = await stage.browser.newPage();
  await page.goto(watchedFeed);
  await waitForBadge(page);
  const from = await scrollFeed(page, 3);
  await watchFor(page, 1500);
  const to = await scrollFeed(page, 4);
  const row = await eventually(async () => {
    const found = (await readStore(log, "tail")).find(
      ({ author }) => author === "dwnews",
    );
    expect(found).toBeDefined();
    return found!;
  });
  expect(row).toMatchObject({
    counted_as_view: true,
    surface: "foryou",
    role: "author",
    badge_shown: true,
  });
  expect(Math.abs(row.visible_ms - (to - from))).toBeLessThanOrEqual(100);
  await page.close();

  await log.bringToFront();
  await log.click(".export form button[type=submit]");
  await log.waitForSelector(".files");
  await log.click(".files + .actions button");
  const file = await saved.waitFor("letterhead-log.zip");
  const read = await eventually(() => unzip(["-p", file, "exposures.csv"]));
  const rows = parse(read, { columns: true, bom: true }) as Record<
    keyof ExposureRow,
    string
  >[];
  const exported = rows.find(({ author }) => author === "dwnews");
  expect(exported).toMatchObject({
    exposure_id: row.exposure_id,
    visible_ms: String(row.visible_ms),
    label_type: "public-media",
  });

  await withdraw(log);
  const field = await log.$("#recode-file");
  await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
  await log.click(".recode [type=submit]");
  await eventually(async () =>
    expect(
      await log.$eval(".recode > [role=status]", (said) => said.textContent),
    ).toBe(`All ${rows.length} rows would stay the same.`),
  );
  await log.close();
});
