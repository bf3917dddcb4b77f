import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import type { Registry } from "@/data/entity";
import type { SurfaceRule } from "@/data/feed";
import { badgesOn, waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import {
  outcome,
  startFeedBrowser,
  type FeedBrowser,
} from "@/tests/support/feed/feed-browser";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import { textOf } from "@/tests/support/own-pages";
import { makeFeed, type TestFeed } from "@/tests/support/feed/make-feed";
import { feedHost } from "@/tests/support/feed/start-server";
import { compileRegistry } from "@/utils/desk/compile";
import { fingerprintWords } from "@/utils/registry/sync/fingerprint";
import { feedStatesKey } from "@/utils/registry/keys";
import type { FeedStates } from "@/utils/registry/sync/feed-state";

/** The alarms that the worker sets. */
const [syncAlarm, checkAlarm] = ["sync-feeds", "check-registry"];

let browser: FeedBrowser;
let packaged: Registry;
let version: number;

beforeAll(async () => {
  packaged = await compileRegistry();
  version = packaged.version;
  browser = await startFeedBrowser();
  await browser.feed.publish(packaged);
  await browser.start();
});
afterAll(() => browser?.close());
afterEach(() => {
  browser.server.state.misbehave = () => false;
});

const updateNow = () => browser.updateNow();
const shown = () => browser.shown();

/** Publishes the package's registry again, without the accounts that are named. */
function publish(
  without: readonly string[] = [],
  surfaces: SurfaceRule[] = [],
) {
  version++;
  const [first, ...others] = packaged.entities;
  const renamed = {
    ...first!,
    names: { ...first!.names, en: `Version ${version}` },
  };
  const entities = [renamed, ...others].map((entity) =>
    entity.accounts.some(({ handle }) => without.includes(handle))
      ? {
          ...entity,
          accounts: entity.accounts.filter(
            ({ handle }) => !without.includes(handle),
          ),
        }
      : entity,
  );
  return browser.feed.publish(
    { ...packaged, version, entities },
    { date: new Date(), surfaces },
  );
}

const handlesOn = async (page: Page) =>
  (await badgesOn(page)).map(({ handle }) => handle);

describe("an update in Chromium", () => {
  test("takes and gives badges in open pages without reload, for a few kilobytes", async () => {
    const page = await browser.chromium.newPage();
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page);
    expect(await handlesOn(page)).toContain("whitehouse");
    await updateNow();
    await publish(["whitehouse"]);
    browser.server.state.asked.length = 0;
    browser.server.state.sent = 0;
    expect(outcome(await updateNow())).toBe("updated");
    expect(await shown()).toBe(version);
    await eventually(async () =>
      expect(await handlesOn(page)).not.toContain("whitehouse"),
    );
    expect(browser.server.state.sent).toBeLessThan(4000);
    await publish();
    expect(outcome(await updateNow())).toBe("updated");
    await eventually(async () =>
      expect(await handlesOn(page)).toContain("whitehouse"),
    );
    await page.close();
  });

  test("to nothing new costs one request, and no answer but that nothing has changed", async () => {
    await updateNow();
    const { state } = browser.server;
    state.asked.length = 0;
    state.sent = 0;
    state.unchanged = 0;
    expect(outcome(await updateNow())).toBe("nothing-new");
    expect(state).toMatchObject({
      asked: ["timestamp.json"],
      sent: 0,
      unchanged: 1,
    });
  });

  test("comes by itself when its time has come, also where the worker sleeps", async () => {
    await updateNow();
    await publish();
    const states = (await browser.stored(feedStatesKey)) as FeedStates;
    const main = { ...states["main"], next: Date.now() - 1 };
    await (await browser.worker()).close();
    await browser.store({ [feedStatesKey]: { main } });
    await browser.inExtension(
      (name) => chrome.alarms.create(name, { when: Date.now() }),
      syncAlarm,
    );
    await eventually(async () => expect(await shown()).toBe(version));
    const next = await browser.inExtension(
      async (name) => (await chrome.alarms.get(name))?.scheduledTime,
      syncAlarm,
    );
    // Six hours, a quarter more or less.
    const hours = (next! - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(4);
    expect(hours).toBeLessThan(8);
  });

  test("is not caused by a page", async () => {
    browser.server.state.asked.length = 0;
    const page = await browser.chromium.newPage();
    await page.goto("https://www.tiktok.com/");
    await waitForBadge(page);
    await page.click(".letterhead-badge");
    await page.waitForSelector("[data-letterhead-card] >>> footer");
    await page.close();
    expect(browser.server.state.asked).toEqual([]);
  });

  test("that is overdue is said in popup and note, and labels stay", async () => {
    await updateNow();
    const states = (await browser.stored(feedStatesKey)) as FeedStates;
    const day = 86_400_000;
    const old = {
      confirmed: Date.now() - 20.5 * day,
      expires: Date.now() - day,
    };
    await browser.store({
      [feedStatesKey]: { main: { ...states["main"], ...old } },
    });
    const page = await browser.chromium.newPage();
    for (const name of ["popup.html", "note.html?handle=whitehouse"]) {
      await page.goto(browser.extensionUrl + name);
      const said = await page.waitForSelector(
        "[role=status] ::-p-text(20 days old)",
      );
      expect(said).not.toBeNull();
    }
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page);
    await page.close();
    await updateNow();
  });

  test("asked for in two windows at once is done once", async () => {
    await publish();
    browser.server.state.asked.length = 0;
    const other = await browser.chromium.newPage({ type: "window" });
    await other.goto(`${browser.extensionUrl}popup.html`);
    await Promise.all([updateNow(), browser.updateNow("main", other)]);
    await other.close();
    expect(await shown()).toBe(version);
    expect(
      browser.server.state.asked.filter((name) => name.includes("patch")),
    ).toHaveLength(1);
  });
});

describe("a note", () => {
  test("can be read as it stood in a version that is kept, with what changed since", async () => {
    await publish();
    await updateNow();
    const withIt = version;
    const entity = packaged.entities.find(({ accounts }) =>
      accounts.some(({ handle }) => handle === "whitehouse"),
    )!;
    await publish(["whitehouse"]);
    await updateNow();
    const page = await browser.chromium.newPage();
    await page.goto(`${browser.extensionUrl}note.html?id=${entity.id}`);
    const select = await page.waitForSelector('select[name="as-of"]');
    expect(await textOf(page)).toContain("No TikTok account is on record");
    const value = await select!.$$eval(
      "option",
      (options, wanted) =>
        options.find(({ text }) => text.endsWith(`version ${wanted}`))?.value,
      withIt,
    );
    await select!.select(value!);
    await page.waitForSelector(".changes");
    expect(await textOf(page, ".changes")).toBe(
      "What has changed sinceAccount removed: @whitehouse.",
    );
    const note = await textOf(page);
    expect(note).toContain(`as it stood in the registry of`);
    expect(note).toContain("Accounts on record");
    await select!.select("");
    await eventually(async () => expect(await page.$(".changes")).toBeNull());
    await page.close();
    await publish();
    await updateNow();
  });
});

describe("a report", () => {
  test("has an outcome as soon as the signed list of changes names it, for who asks", async () => {
    await publish();
    await updateNow();
    const reported = new Date().toISOString().slice(0, 10);
    await browser.store({
      reports: { whitehouse: reported },
    });
    await publish(["whitehouse"]);
    await updateNow();
    browser.server.state.asked.length = 0;
    const page = await browser.chromium.newPage();
    await page.goto(`${browser.extensionUrl}report.html?handle=whitehouse`);
    await page.waitForSelector(".notice");
    expect(browser.server.state.asked).toEqual([]);
    await page.click(".notice button");
    await eventually(async () =>
      expect(await textOf(page, ".notice")).toMatch(
        new RegExp(
          `Version ${version} of .+: A test\\..+ accounts - @whitehouse`,
        ),
      ),
    );
    expect(browser.server.state.asked).toEqual([
      expect.stringMatching(/^targets\/[0-9a-f]{64}\.changes\.gz$/),
    ]);
    await page.close();
    await publish();
    await updateNow();
  });
});

describe("a signed rule about surfaces", () => {
  const inHead = '[data-e2e="user-page"] [data-letterhead="whitehouse"]';
  const headOf = async () => {
    const page = await browser.chromium.newPage();
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page);
    const text = await page
      .$eval(inHead, (badge) => badge.textContent)
      .catch(() => undefined);
    await page.close();
    return text;
  };

  test("switches one off, or changes it, for this version of the program alone", async () => {
    const rule = { surface: "profile-header", why: "A test." } as const;
    expect(await headOf()).toBe("Government office· US");
    await publish([], [{ ...rule, to: "99.0.0", replace: { form: "short" } }]);
    expect(outcome(await updateNow())).toBe("updated");
    expect(await headOf()).toBe("Government· US");
    await publish([], [{ ...rule, to: "99.0.0", isOff: true }]);
    await updateNow();
    expect(await headOf()).toBeUndefined();
    await publish([], [{ ...rule, to: "0.0.1", isOff: true }]);
    await updateNow();
    expect(await headOf()).toBe("Government office· US");
  });
});

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
    await field!.evaluate((each) => ((each as HTMLInputElement).value = ""));
    await field!.type(text);
  };

  beforeAll(async () => {
    second = await makeFeed({}, new Date());
    await symlink(second.folder, path.join(browser.feed.folder, "second"));
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
    options = await browser.chromium.newPage();
    await options.setViewport({ width: 900, height: 1000 });
    await options.goto(`${browser.extensionUrl}options.html`);
    await options.waitForSelector(section);
  });
  afterEach(() => options.close());

  test("shows an update while it runs, and stops it", async () => {
    await updateNow();
    await publish();
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    browser.server.state.misbehave = async (name) => {
      if (name.includes("patch")) await released;
      return false;
    };
    await options.reload();
    await says(/Version \d+ of \w+ \d+, \d{4}\.Asked on .+/);
    await press("Update now");
    const before = await shown();
    try {
      await says("Fetching what changed");
      await press("Stop");
      await says("without success: you stopped it.");
    } finally {
      release();
    }
    expect(await shown()).toBe(before);
    await press("Update now");
    await says(/: updated, [\d.]+ kB\./);
    expect(await shown()).toBe(version);
  });

  test("adds a feed whose fingerprint was compared; the card tells who says what; it goes without a trace", async () => {
    await publish();
    await updateNow();
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

    const page = await browser.chromium.newPage();
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

    await page.goto(`${browser.extensionUrl}popup.html?q=hazel_kettle`);
    await page.waitForSelector(".card");
    const popup = await textOf(page, "body");
    expect(popup).toContain("Letterhead says: not listed");
    expect(popup).toContain(`Feeds that you added: ${feedHost}.`);
    expect(popup).toContain("It came from Letterhead, which last vouched");
    await page.goto(`${browser.extensionUrl}privacy.html`);
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
    browser.server.state.asked.length = 0;
    await updateNow();
    expect(browser.server.state.asked).toEqual([]);
    await options.click('[name="syncing"]');
    await eventually(() =>
      expect(browser.server.state.asked).toContain("timestamp.json"),
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

// What is served wrong: tests/e2e/attacks.test.ts.
describe("what goes wrong on the device", () => {
  test("disk quota reached: it is said, and nothing is lost", async () => {
    const page = await browser.chromium.newPage();
    await page.goto(`${browser.extensionUrl}privacy.html`);
    const session = await page.createCDPSession();
    const origin = browser.extensionUrl.slice(0, -1);
    await session.send("Storage.overrideQuotaForOrigin", {
      origin,
      quotaSize: 1000,
    });
    try {
      // Chromium believes for half a minute what room it measured last.
      await eventually(
        async () => {
          const before = await shown();
          await publish();
          expect(outcome(await updateNow())).toBe("storage");
          expect(await shown()).toBe(before);
        },
        { timeout: 60_000 },
      );
    } finally {
      await session.send("Storage.overrideQuotaForOrigin", { origin });
    }
    expect(outcome(await updateNow())).toBe("updated");
    expect(await shown()).toBe(version);
    await page.close();
  }, 90_000);

  test("everything evicted: set up again from the package at the next look, said once, and labels stay", async () => {
    const page = await browser.chromium.newPage();
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page);
    await browser.inExtension(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase(name);
          deleting.addEventListener("success", () => resolve());
          deleting.addEventListener("error", () => reject(deleting.error));
        }),
      "letterhead",
    );
    await browser.inExtension(
      (name) => chrome.alarms.create(name, { when: Date.now() }),
      checkAlarm,
    );
    await eventually(async () => expect(await shown()).toBe(packaged.version));
    expect(await handlesOn(page)).toContain("whitehouse");
    const said = "The registry on this device was damaged";
    await page.goto(`${browser.extensionUrl}popup.html`);
    await eventually(async () =>
      expect(await textOf(page, "body")).toContain(said),
    );
    await page.reload();
    await page.waitForSelector(".state");
    expect(await textOf(page, "body")).not.toContain(said);
    expect(outcome(await updateNow())).toBe("updated");
    expect(await shown()).toBe(version);
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
      browser.server.state.misbehave = async (name) => {
        if (!name.includes(wanted)) return false;
        resolve();
        await released;
        return false;
      };
    });
    return { reached, release };
  }

  const begin = async () => {
    const page = await browser.chromium.newPage();
    await page.goto(`${browser.extensionUrl}popup.html`);
    await page.evaluate(
      () => void chrome.runtime.sendMessage({ name: "updateNow" }),
    );
    return page;
  };

  const killWorker = async () => (await browser.worker()).close();

  test.each(steps)("the worker killed while it waits for %s", async (step) => {
    const before = await shown();
    await publish();
    const { reached, release } = hold(step);
    const page = await begin();
    await reached;
    await killWorker();
    release();
    browser.server.state.misbehave = () => false;
    expect(await shown()).toBe(before);
    expect(outcome(await updateNow())).toBe("updated");
    expect(await shown()).toBe(version);
    await page.close();
  });

  const stepOf = async () => {
    const states = (await browser.stored(feedStatesKey)) as FeedStates;
    return states["main"]?.progress?.step;
  };
  const isStored = async () => (await browser.held()).version === version;
  const moments: [string, () => Promise<boolean>][] = [
    ["verifies", async () => (await stepOf()) === "patch"],
    ["stores", async () => (await stepOf()) === "storing"],
    ["has stored, and not told the pages", isStored],
  ];

  test.each(moments)("the worker killed while it %s", async (_name, isNow) => {
    const before = await shown();
    await publish();
    const page = await begin();
    // Where the moment is missed, the update has ended meanwhile, and is ended well.
    await eventually(
      async () => expect((await isNow()) || (await isStored())).toBe(true),
      { interval: 1 },
    );
    await killWorker();
    const now = await shown();
    expect([before, version]).toContain(now);
    console.log(`killed with version ${now === before ? "old" : "new"}`);
    await updateNow();
    expect(await shown()).toBe(version);
    await page.close();
  });

  test("the browser killed", async () => {
    const before = await shown();
    await publish();
    const { reached, release } = hold("patch");
    await begin();
    await reached;
    const child = browser.chromium.process()!;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    release();
    browser.server.state.misbehave = () => false;
    await browser.start();
    expect([before, version]).toContain(await shown());
    await updateNow();
    expect(await shown()).toBe(version);
  }, 60_000);
});
