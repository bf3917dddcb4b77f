import type { Page } from "puppeteer";
import { describe, expect, test } from "vitest";
import { badgesOn, waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import { outcome } from "@/tests/support/feed/feed-browser";
import { stageFeed } from "@/tests/support/feed/stage-feed";
import { textOf } from "@/tests/support/own-pages";
import { feedStatesKey } from "@/utils/registry/keys";
import type { FeedStates } from "@/utils/registry/sync/feed-state";

const stage = stageFeed();

const handlesOn = async (page: Page) =>
  (await badgesOn(page)).map(({ handle }) => handle);

// What is served wrong: tests/e2e/attacks.test.ts.
describe("what goes wrong on the device", () => {
  test("disk quota reached: it is said, and nothing is lost", async () => {
    const page = await stage.browser.chromium.newPage();
    await page.goto(`${stage.browser.extensionUrl}privacy.html`);
    const session = await page.createCDPSession();
    const origin = stage.browser.extensionUrl.slice(0, -1);
    await session.send("Storage.overrideQuotaForOrigin", {
      origin,
      quotaSize: 1000,
    });
    try {
      // Chromium believes for half a minute what room it measured last.
      await eventually(
        async () => {
          const before = await stage.shown();
          await stage.publish();
          expect(outcome(await stage.updateNow())).toBe("storage");
          expect(await stage.shown()).toBe(before);
        },
        { timeout: 60_000 },
      );
    } finally {
      await session.send("Storage.overrideQuotaForOrigin", { origin });
    }
    expect(outcome(await stage.updateNow())).toBe("updated");
    expect(await stage.shown()).toBe(stage.version);
    await page.close();
  }, 90_000);

  test("everything evicted: set up again from the package at the next look, said once, and labels stay", async () => {
    const page = await stage.browser.chromium.newPage();
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page);
    await stage.browser.inExtension(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase(name);
          deleting.addEventListener("success", () => resolve());
          deleting.addEventListener("error", () => reject(deleting.error));
        }),
      "letterhead",
    );
    await stage.browser.inExtension(
      (name) => chrome.alarms.create(name, { when: Date.now() }),
      "check-registry",
    );
    await eventually(async () =>
      expect(await stage.shown()).toBe(stage.packaged.version),
    );
    expect(await handlesOn(page)).toContain("whitehouse");
    const said = "The registry on this device was damaged";
    await page.goto(`${stage.browser.extensionUrl}popup.html`);
    await eventually(async () =>
      expect(await textOf(page, "body")).toContain(said),
    );
    await page.reload();
    await page.waitForSelector(".state");
    expect(await textOf(page, "body")).not.toContain(said);
    expect(outcome(await stage.updateNow())).toBe("updated");
    expect(await stage.shown()).toBe(stage.version);
    await page.close();
  });
});

describe("an end in the middle of an update", () => {
  const steps = ["timestamp", "root", "snapshot", "targets.json", "patch"];

  /** Holds the answer to a request until told to go on. */
  function hold(wanted: string) {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const reached = new Promise<void>((resolve) => {
      stage.browser.server.state.misbehave = async (name) => {
        if (!name.includes(wanted)) return false;
        resolve();
        await released;
        return false;
      };
    });
    return { reached, release };
  }

  const begin = async () => {
    const page = await stage.browser.chromium.newPage();
    await page.goto(`${stage.browser.extensionUrl}popup.html`);
    await page.evaluate(
      () => void chrome.runtime.sendMessage({ name: "updateNow" }),
    );
    return page;
  };

  const killWorker = async () => (await stage.browser.worker()).close();

  test.each(steps)("the worker killed while it waits for %s", async (step) => {
    const before = await stage.shown();
    await stage.publish();
    const { reached, release } = hold(step);
    const page = await begin();
    await reached;
    await killWorker();
    release();
    stage.browser.server.state.misbehave = () => false;
    expect(await stage.shown()).toBe(before);
    expect(outcome(await stage.updateNow())).toBe("updated");
    expect(await stage.shown()).toBe(stage.version);
    await page.close();
  });

  const stepOf = async () => {
    const states = (await stage.browser.stored(feedStatesKey)) as FeedStates;
    return states["main"]?.progress?.step;
  };
  const isStored = async () =>
    (await stage.browser.held()).version === stage.version;
  const moments: [string, () => Promise<boolean>][] = [
    ["verifies", async () => (await stepOf()) === "patch"],
    ["stores", async () => (await stepOf()) === "storing"],
    ["has stored, and not told the pages", isStored],
  ];

  test.each(moments)("the worker killed while it %s", async (_name, isNow) => {
    const before = await stage.shown();
    await stage.publish();
    const page = await begin();
    // Where the moment is missed, the update has ended meanwhile, and is ended well.
    await eventually(
      async () => expect((await isNow()) || (await isStored())).toBe(true),
      { interval: 1 },
    );
    await killWorker();
    const now = await stage.shown();
    expect([before, stage.version]).toContain(now);
    console.log(`killed with version ${now === before ? "old" : "new"}`);
    await stage.updateNow();
    expect(await stage.shown()).toBe(stage.version);
    await page.close();
  });

  test("the browser killed", async () => {
    const before = await stage.shown();
    await stage.publish();
    const { reached, release } = hold("patch");
    await begin();
    await reached;
    const child = stage.browser.chromium.process()!;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    release();
    stage.browser.server.state.misbehave = () => false;
    await stage.browser.start();
    expect([before, stage.version]).toContain(await stage.shown());
    await stage.updateNow();
    expect(await stage.shown()).toBe(stage.version);
  }, 60_000);
});
