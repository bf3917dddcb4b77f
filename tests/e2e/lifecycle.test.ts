import path from "node:path";
import { TargetType, type Page } from "puppeteer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventually } from "@/tests/support/eventually";
import { badgesOn, waitForBadge } from "@/tests/support/badges";
import { stageFor } from "@/tests/support/serve-and-launch";
import { manyLinks } from "@/tests/tiktok/pages";
import { pageSettingsKey } from "@/utils/page-settings";
import { encodeIndex } from "@/utils/registry/encode-index";
import { indexKeys, storedIndex } from "@/utils/registry/keys";

const tiktok = "https://www.tiktok.com";
const stage = stageFor();
let page: Page;

beforeEach(async () => {
  page = await stage.browser.newPage();
});
afterEach(() => page.close());

/** Runs a function in one of the extension's own pages. */
async function inExtension<Result, Parameter>(
  work: (parameter: Parameter) => Promise<Result>,
  parameter: Parameter,
): Promise<Result> {
  const own = await stage.browser.newPage();
  await own.goto(`${stage.extensionUrl}privacy.html`);
  const result = await own.evaluate(
    work as (parameter: unknown) => Promise<Result>,
    parameter,
  );
  await own.close();
  return result;
}

const setIndex = (items: Record<string, string | null>) =>
  inExtension((items) => chrome.storage.local.set(items), items);
const getIndex = () =>
  inExtension(
    async (keys) =>
      (await chrome.storage.local.get(keys)) as Record<string, string>,
    indexKeys,
  );

/** Marks the badges that stand, so that those of another script can be told from them. */
const markBadges = () =>
  page.$$eval(".letterhead-badge", (badges) => {
    for (const badge of badges) (badge as HTMLElement).dataset.isOld = "";
  });

describe("an update", () => {
  test("labels the tabs that were open, once, and takes the old script's badges away", async () => {
    await page.goto(`${tiktok}/`);
    await waitForBadge(page);
    const before = await badgesOn(page);
    await markBadges();
    await stage.browser.installExtension(path.resolve(".output/chrome-mv3"));
    await eventually(
      async () =>
        expect(await page.$$(".letterhead-badge[data-is-old]")).toEqual([]),
      { timeout: 10_000 },
    );
    await eventually(async () => expect(await badgesOn(page)).toEqual(before), {
      timeout: 10_000,
    });
    await page.evaluate(() => window.lookalike.rerender());
    await eventually(async () => expect(await badgesOn(page)).toEqual(before));
    await page.click(".letterhead-badge");
    await page.waitForSelector("[data-letterhead-card] >>> footer");
  });

  test("of the registry shows without reload", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    const index = await getIndex();
    await setIndex(
      storedIndex(encodeIndex([], { version: 1, date: "2026-11-22" })),
    );
    await eventually(async () =>
      expect((await badgesOn(page)).map(({ handle }) => handle)).not.toContain(
        "whitehouse",
      ),
    );
    await setIndex(index);
    await eventually(async () =>
      expect((await badgesOn(page)).map(({ handle }) => handle)).toContain(
        "whitehouse",
      ),
    );
  });
});

describe("a script", () => {
  test("that is run in a page a second time takes the place of the first", async () => {
    await page.goto(`${tiktok}/`);
    await waitForBadge(page);
    const before = await badgesOn(page);
    await markBadges();
    await inExtension(async () => {
      for (const { id } of await chrome.tabs.query({
        url: "https://www.tiktok.com/*",
      }))
        await chrome.scripting.executeScript({
          target: { tabId: id },
          files: ["content-scripts/tiktok.js"],
        });
    }, undefined);
    await eventually(async () => {
      expect(await page.$$(".letterhead-badge[data-is-old]")).toEqual([]);
      expect(await badgesOn(page)).toEqual(before);
    });
    await page.evaluate(() => window.lookalike.rerender());
    await eventually(async () => expect(await badgesOn(page)).toEqual(before));
  });

  test("is not ended by a page that says a newer one has come", async () => {
    await page.goto(`${tiktok}/`);
    await waitForBadge(page);
    const before = await badgesOn(page);
    const { host } = new URL(stage.extensionUrl);
    await page.evaluate(
      (name) => document.dispatchEvent(new Event(name)),
      `${host}:tiktok`,
    );
    expect(await badgesOn(page)).toEqual(before);
    await page.evaluate(() => window.lookalike.rerender());
    await eventually(async () => expect(await badgesOn(page)).toEqual(before));
  });
});

describe("a broken index", () => {
  test.each([
    ["damaged", (part: string) => part.slice(0, part.length / 2)],
    ["missing", () => null],
    ["unknown format", () => "\u0000 rubbish"],
  ])(
    "that is %s is said once, set up again, and shown in the popup",
    async (reason, spoil) => {
      const whole = await getIndex();
      const [key] = indexKeys as [string];
      await setIndex({ ...whole, [key]: spoil(whole[key]!) });
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      await page.goto(`${tiktok}/@whitehouse`);
      await waitForBadge(page);
      expect(said.filter((text) => text.startsWith("Letterhead"))).toEqual([
        `Letterhead: the registry on this device is ${reason}; it is being set up again.`,
      ]);
      expect(await getIndex()).toEqual(whole);
      await page.goto(`${stage.extensionUrl}popup.html`);
      await page.waitForSelector(".state");
      expect(
        await page.$eval(".state", (state) => state.textContent),
      ).toContain(`was damaged (${reason})`);
    },
  );
});

describe("what leaves and what stays", () => {
  test("no request is made because of what a page shows, and nothing is written to TikTok's storage", async () => {
    const { lookalike } = stage;
    const own: string[] = [];
    page.on("request", (request) => {
      if (request.url().startsWith("chrome-extension:"))
        own.push(request.url());
    });
    await page.goto(`${tiktok}/`);
    await waitForBadge(page);
    const before = lookalike.requests.length;
    await page.evaluate(() => window.lookalike.appendFeed(40));
    await page.click(".letterhead-badge");
    await page.waitForSelector("[data-letterhead-card] >>> footer");
    expect(lookalike.requests.slice(before)).toEqual([]);
    expect(own).toEqual([]);
    const kept = await page.evaluate(async () => ({
      local: Object.keys(localStorage).filter((key) => /letterhead/i.test(key)),
      session: Object.keys(sessionStorage).filter((key) =>
        /letterhead/i.test(key),
      ),
      databases: await indexedDB.databases(),
      cookie: document.cookie,
    }));
    expect(kept).toEqual({ local: [], session: [], databases: [], cookie: "" });
  });

  test("without the toolbar's count the worker stays asleep while badges appear", async () => {
    const settings = await inExtension(
      async (key) => (await chrome.storage.local.get(key))[key] as object,
      pageSettingsKey,
    );
    const setCounting = (isCounting: boolean) =>
      inExtension(
        ({ key, value }) => chrome.storage.local.set({ [key]: value }),
        { key: pageSettingsKey, value: { ...settings, isCounting } },
      );
    await setCounting(false);
    const workers = () =>
      stage.browser
        .targets()
        .filter((target) => target.type() === TargetType.SERVICE_WORKER);
    for (const worker of workers()) await (await worker.worker())?.close();
    await page.goto(`${tiktok}/`);
    await waitForBadge(page);
    // Longer than the count would wait.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
    expect(workers()).toEqual([]);
    await setCounting(true);
  });

  test("a page cannot fetch the extension's files", async () => {
    await page.goto(`${tiktok}/`);
    const reached = await page.evaluate(
      (url) => fetch(url).then(String, () => "refused"),
      `${stage.extensionUrl}note.html`,
    );
    expect(reached).toBe("refused");
  });
});

describe("an unknown or hostile page", () => {
  test.each(["/nowhere", "/upload", "/tag/traps"])(
    "%s gets no badge and no error",
    async (address) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => {
        if (message.text().includes("Letterhead")) errors.push(message.text());
      });
      await page.goto(tiktok + address);
      await page.evaluate(() => {
        const hrefs = [
          "http://%%%",
          "/@%E0%A4%A",
          "javascript:void(0)",
          `/@${"a".repeat(1000)}`,
          "/@whitehouse\u0000",
          "\u202e/@whitehouse",
          "https://[::1/@whitehouse",
        ];
        for (const href of hrefs) {
          const link = document.createElement("a");
          link.setAttribute("href", href);
          link.dataset.e2e = "search-card-user-link";
          document.body.append(link);
        }
      });
      // A handle that is labelled shows that the script had its turn after the links above.
      await page.evaluate(() => {
        const link = document.createElement("a");
        link.href = "/@gov.sg";
        link.dataset.e2e = "search-card-user-link";
        document.body.append(link);
      });
      await waitForBadge(page);
      expect((await badgesOn(page)).map(({ handle }) => handle)).toEqual([
        "gov.sg",
      ]);
      expect(errors).toEqual([]);
    },
  );

  test("50,000 links are all read, and the page stays itself", async () => {
    await page.goto(manyLinks(50_000));
    const registeredLinks = 5_000;
    await eventually(
      async () =>
        expect(
          await page.evaluate(
            () => document.querySelectorAll(".letterhead-badge").length,
          ),
        ).toBe(registeredLinks),
      { timeout: 50_000 },
    );
    expect(
      await page.evaluate(
        () => document.querySelectorAll('a[href*="/@"]').length,
      ),
    ).toBeGreaterThanOrEqual(50_000);
  }, 60_000);
});
