import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer";
import {
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { badgesOn, waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import { makeFeed, type TestFeed } from "@/tests/support/feed/make-feed";
import { stageFeed } from "@/tests/support/feed/stage-feed";
import { feedHost } from "@/tests/support/feed/start-server";
import { textOf } from "@/tests/support/own-pages";
import { fingerprintWords } from "@/utils/registry/sync/fingerprint";

const stage = stageFeed();

const handlesOn = async (page: Page) =>
  (await badgesOn(page)).map(({ handle }) => handle);

describe("the settings page", () => {
  let options: Page;
  let second: TestFeed;
  const feedAddress = `https://${feedHost}/second/`;
  const section = 'section[aria-labelledby="feeds"]';
  const says = (text: string | RegExp) =>
    eventually(async () =>
      expect(await textOf(options, section)).toMatch(text),
    );
  const press = (name: string) =>
    options.click(`${section} ::-p-aria(${name}[role="button"])`);
  const type = async (name: string, text: string) => {
    const field = await options.waitForSelector(`[name="${name}"]`);
    // As a person does: what stands there is selected, and typed over.
    await field!.focus();
    await field!.evaluate((each) => (each as HTMLInputElement).select());
    await field!.type(text);
  };

  beforeAll(async () => {
    second = await makeFeed({}, new Date());
    await symlink(
      second.folder,
      path.join(stage.browser.feed.folder, "second"),
    );
    const account = (id: string, handle: string) =>
      fakeEntity(id, {
        kind: "agency",
        country: "US",
        accounts: [{ ...fakeEntity(id).accounts[0]!, handle }],
      });
    await second.publish(
      fakeRegistry(1, [
        account("us-a", "whitehouse"),
        account("us-b", "hazel_kettle"),
      ]),
      { date: new Date() },
    );
  });
  beforeEach(async () => {
    options = await stage.browser.chromium.newPage();
    await options.setViewport({ width: 900, height: 1000 });
    await options.goto(`${stage.browser.extensionUrl}options.html`);
    await options.waitForSelector(section);
  });
  afterEach(() => options.close());

  test("shows an update while it runs, and stops it", async () => {
    await stage.updateNow();
    await stage.publish();
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    stage.browser.server.state.misbehave = async (name) => {
      if (name.includes("patch")) await released;
      return false;
    };
    await options.reload();
    await says(/Version \d+ of \w+ \d+, \d{4}\.Asked on .+/);
    await press("Update now");
    const before = await stage.shown();
    try {
      await says("Fetching what changed");
      await press("Stop");
      await says("without success: you stopped it.");
    } finally {
      release();
    }
    expect(await stage.shown()).toBe(before);
    await press("Update now");
    await says(/: updated, [\d.]+ kB\./);
    expect(await stage.shown()).toBe(stage.version);
  });

  test("adds a feed whose fingerprint was compared; the card tells who says what; it goes without a trace", async () => {
    await stage.publish();
    await stage.updateNow();
    const fingerprint = await fingerprintWords(
      await readFile(path.join(second.folder, "1.root.json"), "utf8"),
    );
    await type("address", feedAddress);
    await press("Look there");
    await says(fingerprint);
    await type("fingerprint", fingerprint.replace(/^./, "x"));
    await press("Follow this feed");
    await says("These are other words");
    await type("fingerprint", fingerprint.toUpperCase());
    await press("Follow this feed");
    await says(`${feedAddress}Version 1 of Nov 22, 2026.`);

    const page = await stage.browser.chromium.newPage();
    await page.goto("https://www.tiktok.com/@hazel_kettle");
    await waitForBadge(page, '[data-letterhead="hazel_kettle"]');
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page, '[data-letterhead="whitehouse"]');
    await page.click('[data-letterhead="whitehouse"]');
    await page.waitForSelector("[data-letterhead-card] >>> footer");
    const card = await page.$eval(
      "[data-letterhead-card] >>> section",
      (each) => each.textContent,
    );
    expect(card).toContain("The feeds that you follow disagree");
    expect(card).toContain("Letterhead says: Government office · US");
    expect(card).toContain(`${feedHost} says: Government agency · US`);

    await page.goto(`${stage.browser.extensionUrl}popup.html?q=hazel_kettle`);
    await page.waitForSelector(".card");
    const popup = await textOf(page, "body");
    expect(popup).toContain("Letterhead says: not listed");
    expect(popup).toContain(`Feeds that you added: ${feedHost}.`);
    expect(popup).toContain("It came from Letterhead, which last vouched");
    await page.goto(`${stage.browser.extensionUrl}privacy.html`);
    await page.waitForSelector("article");
    expect(await textOf(page)).toContain(feedHost);

    await page.goto("https://www.tiktok.com/@hazel_kettle");
    await waitForBadge(page, '[data-letterhead="hazel_kettle"]');
    await options.bringToFront();
    await press(`Remove ${feedHost}`);
    await eventually(async () =>
      expect(await handlesOn(page)).not.toContain("hazel_kettle"),
    );
    await eventually(async () =>
      expect(await textOf(options, section)).not.toContain(feedAddress),
    );
    const databases = await options.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name),
    );
    expect(databases).toEqual(["letterhead"]);
    await page.close();
  });

  test("turns asking off and on; while it is off, nothing is asked", async () => {
    await options.click('[name="syncing"]');
    await eventually(async () =>
      expect(
        await options.$eval('[name="syncing"]', (each) =>
          each.matches(":checked"),
        ),
      ).toBe(false),
    );
    stage.browser.server.state.asked.length = 0;
    await stage.updateNow();
    expect(stage.browser.server.state.asked).toEqual([]);
    await options.click('[name="syncing"]');
    await eventually(() =>
      expect(stage.browser.server.state.asked).toContain("timestamp.json"),
    );
  });

  test.each([
    ["http://feed.example/", "starts with https://"],
    [`https://${feedHost}/nothing/`, "what was asked for is not there"],
    [`https://${feedHost}/`, "You follow this feed already."],
  ])("adds no feed from %s", async (address, words) => {
    await type("address", address);
    await press("Look there");
    await eventually(async () =>
      expect(await textOf(options, section)).toContain(words),
    );
  });
});
