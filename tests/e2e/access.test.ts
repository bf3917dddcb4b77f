import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { badgesOn, waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import { openOwn, textOf } from "@/tests/support/own-pages";
import { stageFor } from "@/tests/support/serve-and-launch";

const address = "https://www.tiktok.com/@whitehouse";
const stage = stageFor();

/** Lets the person's choice on the browser's own page of extensions come about. */
async function chooseAccess(hostAccess: "ON_CLICK" | "ON_ALL_SITES") {
  const page = await stage.browser.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(
    async (extensionId, hostAccess) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: {
          updateExtensionConfiguration(change: object): Promise<void>;
        };
      };
      await developerPrivate.updateExtensionConfiguration({
        extensionId,
        hostAccess,
      });
    },
    stage.extensionId,
    hostAccess,
  );
  await page.close();
}

test("taken away, the toolbar's icon asks and the popup says so; given back, badges return", async () => {
  const own = await openOwn(stage, "privacy.html");
  const text = () => own.evaluate(() => chrome.action.getBadgeText({}));
  await chooseAccess("ON_CLICK");
  await eventually(async () => expect(await text()).toBe("?"));
  expect(await own.evaluate(() => chrome.action.getTitle({}))).toContain(
    "has not let Letterhead see tiktok.com",
  );
  const popup = await openOwn(stage, "popup.html");
  await popup.waitForSelector(".notice button");
  expect(await textOf(popup, ".notice")).toContain(
    "has not let Letterhead see tiktok.com",
  );
  await chooseAccess("ON_ALL_SITES");
  await eventually(async () => expect(await text()).toBe(""));
  const page = await stage.browser.newPage();
  await page.goto(address);
  await waitForBadge(page);
});

test("in private windows nothing is labelled unless the person allows it", async () => {
  const manifest = JSON.parse(
    readFileSync(".output/chrome-mv3/manifest.json", "utf8"),
  );
  expect(manifest).not.toHaveProperty("incognito");
  const context = await stage.browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('[data-e2e="user-title"]');
  // By then a window that is not private has its badges.
  const other = await stage.browser.newPage();
  await other.goto(address);
  await waitForBadge(other);
  expect(await badgesOn(page)).toEqual([]);
  await context.close();
});
