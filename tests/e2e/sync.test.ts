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

describe("an update in Chromium", () => {
  test("takes and gives badges in open pages without reload, for a few kilobytes", async () => {
    const page = await stage.browser.chromium.newPage();
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page);
    expect(await handlesOn(page)).toContain("whitehouse");
    await stage.updateNow();
    await stage.publish(["whitehouse"]);
    stage.browser.server.state.asked.length = 0;
    stage.browser.server.state.sent = 0;
    expect(outcome(await stage.updateNow())).toBe("updated");
    expect(await stage.shown()).toBe(stage.version);
    await eventually(async () =>
      expect(await handlesOn(page)).not.toContain("whitehouse"),
    );
    expect(stage.browser.server.state.sent).toBeLessThan(4000);
    await stage.publish();
    expect(outcome(await stage.updateNow())).toBe("updated");
    await eventually(async () =>
      expect(await handlesOn(page)).toContain("whitehouse"),
    );
    await page.close();
  });

  test("to nothing new costs one request, and no answer but that nothing has changed", async () => {
    await stage.updateNow();
    const { state } = stage.browser.server;
    state.asked.length = 0;
    state.sent = 0;
    state.unchanged = 0;
    expect(outcome(await stage.updateNow())).toBe("nothing-new");
    expect(state).toMatchObject({
      asked: ["timestamp.json"],
      sent: 0,
      unchanged: 1,
    });
  });

  test("comes by itself when its time has come, also where the worker sleeps", async () => {
    await stage.updateNow();
    await stage.publish();
    const states = (await stage.browser.stored(feedStatesKey)) as FeedStates;
    const main = { ...states["main"], next: Date.now() - 1 };
    await (await stage.browser.worker()).close();
    await stage.browser.store({ [feedStatesKey]: { main } });
    await stage.browser.inExtension(
      (name) => chrome.alarms.create(name, { when: Date.now() }),
      "sync-feeds",
    );
    await eventually(async () =>
      expect(await stage.shown()).toBe(stage.version),
    );
    await eventually(async () => {
      const next = await stage.browser.inExtension(
        async (name) => (await chrome.alarms.get(name))?.scheduledTime,
        "sync-feeds",
      );
      // Six hours, a quarter more or less.
      const hours = (next! - Date.now()) / 3_600_000;
      expect(hours).toBeGreaterThan(4);
      expect(hours).toBeLessThan(8);
    });
  });

  test("is not caused by a page", async () => {
    stage.browser.server.state.asked.length = 0;
    const page = await stage.browser.chromium.newPage();
    await page.goto("https://www.tiktok.com/");
    await waitForBadge(page);
    await page.click(".letterhead-badge");
    await page.waitForSelector("[data-letterhead-card] >>> footer");
    await page.close();
    expect(stage.browser.server.state.asked).toEqual([]);
  });

  test("that is overdue is said in popup and note, and labels stay", async () => {
    await stage.updateNow();
    const states = (await stage.browser.stored(feedStatesKey)) as FeedStates;
    const day = 86_400_000;
    const old = {
      confirmed: Date.now() - 20.5 * day,
      expires: Date.now() - day,
    };
    await stage.browser.store({
      [feedStatesKey]: { main: { ...states["main"], ...old } },
    });
    const page = await stage.browser.chromium.newPage();
    for (const name of ["popup.html", "note.html?handle=whitehouse"]) {
      await page.goto(stage.browser.extensionUrl + name);
      const said = await page.waitForSelector(
        "[role=status] ::-p-text(20 days old)",
      );
      expect(said).not.toBeNull();
    }
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page);
    await page.close();
    await stage.updateNow();
  });

  test("asked for in two windows at once is done once", async () => {
    await stage.publish();
    stage.browser.server.state.asked.length = 0;
    const other = await stage.browser.chromium.newPage({ type: "window" });
    await other.goto(`${stage.browser.extensionUrl}popup.html`);
    await Promise.all([
      stage.updateNow(),
      stage.browser.updateNow("main", other),
    ]);
    await other.close();
    expect(await stage.shown()).toBe(stage.version);
    expect(
      stage.browser.server.state.asked.filter((name) => name.includes("patch")),
    ).toHaveLength(1);
  });
});

describe("a note", () => {
  test("can be read as it stood in a version that is kept, with what changed since", async () => {
    await stage.publish();
    await stage.updateNow();
    const withIt = stage.version;
    const entity = stage.packaged.entities.find(({ accounts }) =>
      accounts.some(({ handle }) => handle === "whitehouse"),
    )!;
    await stage.publish(["whitehouse"]);
    await stage.updateNow();
    const page = await stage.browser.chromium.newPage();
    await page.goto(`${stage.browser.extensionUrl}note.html?id=${entity.id}`);
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
    await stage.publish();
    await stage.updateNow();
  });
});

describe("a report", () => {
  test("has an outcome as soon as the signed list of changes names it, for who asks", async () => {
    await stage.publish();
    await stage.updateNow();
    const reported = new Date().toISOString().slice(0, 10);
    await stage.browser.store({
      reports: { whitehouse: reported },
    });
    await stage.publish(["whitehouse"]);
    await stage.updateNow();
    stage.browser.server.state.asked.length = 0;
    const page = await stage.browser.chromium.newPage();
    await page.goto(
      `${stage.browser.extensionUrl}report.html?handle=whitehouse`,
    );
    await page.waitForSelector(".notice");
    expect(stage.browser.server.state.asked).toEqual([]);
    await page.click(".notice button");
    await eventually(async () =>
      expect(await textOf(page, ".notice")).toMatch(
        new RegExp(
          `Version ${stage.version} of .+: A test\\..+ accounts - @whitehouse`,
        ),
      ),
    );
    expect(stage.browser.server.state.asked).toEqual([
      expect.stringMatching(/^targets\/[0-9a-f]{64}\.changes\.gz$/),
    ]);
    await page.close();
    await stage.publish();
    await stage.updateNow();
  });
});

describe("a signed rule about surfaces", () => {
  const inHead = '[data-e2e="user-page"] [data-letterhead="whitehouse"]';
  const headOf = async () => {
    const page = await stage.browser.chromium.newPage();
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
    await stage.publish(
      [],
      [{ ...rule, to: "99.0.0", replace: { form: "short" } }],
    );
    expect(outcome(await stage.updateNow())).toBe("updated");
    expect(await headOf()).toBe("Government· US");
    await stage.publish([], [{ ...rule, to: "99.0.0", isOff: true }]);
    await stage.updateNow();
    expect(await headOf()).toBeUndefined();
    await stage.publish([], [{ ...rule, to: "0.0.1", isOff: true }]);
    await stage.updateNow();
    expect(await headOf()).toBe("Government office· US");
  });
});
