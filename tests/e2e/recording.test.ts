import type { CDPSession } from "puppeteer";
import { TargetType } from "puppeteer";
import { describe, expect, test } from "vitest";
import { waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import {
  agreeToOwnStudy,
  readStore,
  waitForScript,
  withdraw,
} from "@/tests/support/log-in-extension";
import { fillDisk } from "@/tests/support/fill-disk";
import { openPopup } from "@/tests/support/own-pages";
import {
  expectDurations,
  inShort,
  recordedViewing,
  totals,
} from "@/tests/support/recorded-viewing";
import { watchedFeed } from "@/tests/support/scripted-viewing";
import { stageFor } from "@/tests/support/serve-and-launch";

const stage = stageFor();
const viewing = recordedViewing(stage);
const {
  openFeed,
  scrollTo,
  stay,
  lookAway,
  comeBack,
  rows,
  untilRows,
  expectSums,
} = viewing;

async function killWorker() {
  for (const target of stage.browser.targets())
    if (target.type() === TargetType.SERVICE_WORKER)
      await (await target.worker())?.close();
}

describe("a scripted viewing", () => {
  test("of the feed gives the rows that a hand-written list says", async () => {
    const shown: number[] = [await openFeed(0)];
    await stay(1300);
    shown.push(await scrollTo(1));
    await stay(1200);
    shown.push(await scrollTo(2));
    await stay(1200);
    shown.push(await scrollTo(3));
    await stay(300);
    shown.push(await scrollTo(4));
    await stay(1100);
    shown.push(await scrollTo(3));
    await stay(1150);
    const away = await lookAway();
    // What the tab does not show is not seen.
    await viewing.log.evaluate(
      () => new Promise((resolve) => setTimeout(resolve, 700)),
    );
    const back = await comeBack();
    await stay(1150);
    const end = await lookAway();

    const found = await untilRows(5);
    expect(found.map(inShort)).toEqual([
      "rt.news author on foryou/feed, nav 1.1",
      "who mention on foryou/mention, nav 1.2",
      "dwnews author on foryou/feed, nav 1.3, brief",
      "dwnews author on foryou/feed, nav 1.4, again",
      "dwnews author on foryou/feed, nav 1.5, again",
    ]);
    // The first was in view before the feed was scrolled to it.
    const first = await viewing.page.evaluate(
      () =>
        performance.getEntriesByName("first-contentful-paint")[0]!.startTime,
    );
    expectDurations(found, [
      shown[1]! - first,
      shown[2]! - shown[1]!,
      shown[4]! - shown[3]!,
      away - shown[5]!,
      end - back,
    ]);
    expect(found[4]!.repeat_of).toBe(found[2]!.exposure_id);
    expect(found[0]).toMatchObject({
      item_id: expect.stringMatching(/^75000/),
      item_created_from: "id",
      feed_position: 1,
      label_type: "state-media",
      country: "RU",
      badge_shown: true,
      badge_variant: "short-after-page-standard-normal",
      label_condition: "usual",
      platform_label: "UNK",
      play_ms: "NA",
      quality_flags: "",
      viewport_w: 1280,
      viewport_h: 860,
    });
    const cells = await expectSums();
    expect(totals(cells, "author")).toEqual({
      seen: 6,
      flagged: 3,
      unflagged: 3,
      undetermined: 0,
      brief: 1,
    });
    expect(totals(cells, "mention")).toEqual({
      seen: 1,
      flagged: 1,
      unflagged: 0,
      undetermined: 0,
      brief: 0,
    });
    expect(await readStore(viewing.log, "quality")).toEqual([]);
    expect(await readStore(viewing.log, "sessions")).toHaveLength(1);
  });

  test("counts attention from the first input on, and not without the focus", async () => {
    await openFeed(0);
    await stay(1200);
    await scrollTo(3);
    await viewing.page.evaluate(() => {
      for (const type of ["keydown", "blur", "focus"])
        addEventListener(type, ({ timeStamp }) => {
          document.body.dataset[type] ??= String(timeStamp);
        });
    });
    await stay(500);
    await viewing.page.keyboard.press("Shift");
    await stay(600);
    const other = await openPopup(stage, viewing.page);
    await eventually(async () =>
      expect(await viewing.page.evaluate(() => document.hasFocus())).toBe(
        false,
      ),
    );
    await stay(500);
    const until = await scrollTo(4);
    const { keydown, blur, shown } = await viewing.page.evaluate(() => ({
      keydown: Number(document.body.dataset.keydown),
      blur: Number(document.body.dataset.blur),
      shown: document.visibilityState,
    }));
    expect(shown).toBe("visible");
    await other.close();
    const [before, row] = await untilRows(2);
    expect(before!.attention_ms).toBe(0);
    expect(Math.abs(row!.attention_ms - (blur - keydown))).toBeLessThan(100);
    expect(row!.visible_ms).toBeGreaterThan(row!.attention_ms + 900);
    expect(until).toBeGreaterThan(blur);
    const cells = await expectSums();
    const attention = cells.reduce((sum, cell) => sum + cell.attention_s, 0);
    expect(Math.abs(attention * 1000 - (blur - keydown))).toBeLessThan(100);
  });

  test("of pages that follow each other counts navigations", async () => {
    await openFeed(0);
    await stay(1200);
    await viewing.page.evaluate(() => window.lookalike.navigate("/@gov.sg"));
    await stay(1300);
    await lookAway();
    const found = await eventually(async () => {
      const all = await rows();
      expect(all.map(({ author }) => author)).toContain("gov.sg");
      return all;
    });
    expect(found.map(inShort)).toEqual(
      expect.arrayContaining([
        "rt.news author on foryou/feed, nav 1.1",
        expect.stringMatching(
          /^gov\.sg profile on profile\/profile-header, nav 2\.\d$/,
        ),
      ]),
    );
    await expectSums();
  });

  test("counts items whose account cannot be read as undetermined", async () => {
    await openFeed(0);
    await viewing.page.evaluate(() => {
      for (const link of document.querySelectorAll(
        '[data-e2e="recommend-list-item-container"]:nth-child(5) a',
      ))
        link.removeAttribute("href");
    });
    await scrollTo(4);
    await stay(1200);
    await lookAway();
    await eventually(async () =>
      expect(totals(await expectSums(), "author")).toMatchObject({
        undetermined: 1,
        flagged: 0,
      }),
    );
    expect(await readStore(viewing.log, "quality")).toEqual([
      expect.objectContaining({
        type: "selector_failure",
        place: "feed",
        items_lost: 0,
      }),
    ]);
  });
});

describe("nothing is lost", () => {
  test("when the worker is killed while something is being watched", async () => {
    await openFeed(0);
    await stay(1200);
    await scrollTo(3);
    await untilRows(1);
    await killWorker();
    await stay(1200);
    await scrollTo(6);
    await untilRows(2);
    await killWorker();
    await stay(1200);
    await scrollTo(7);
    expect((await untilRows(3)).map(inShort)).toEqual([
      "rt.news author on foryou/feed, nav 1.1",
      "dwnews author on foryou/feed, nav 1.2",
      "gov.sg author on foryou/feed, nav 1.3",
    ]);
    expect(totals(await expectSums(), "author")).toMatchObject({
      seen: 3,
      flagged: 3,
    });
  });

  test("when the log cannot be written: rows wait, and quality says why", async () => {
    await openFeed(0);
    const setAside = (version: number) =>
      viewing.log.evaluate(
        (version) =>
          new Promise((resolve) => {
            const request = version
              ? indexedDB.open("exposure-log", version)
              : indexedDB.deleteDatabase("exposure-log");
            request.addEventListener("success", () => {
              request.result?.close();
              resolve(undefined);
            });
          }),
        version,
      );
    // As after a return to an older version of the program.
    await setAside(99);
    await stay(1200);
    await scrollTo(1);
    await stay(1500);
    await setAside(0);
    await viewing.log.waitForFunction(
      async () => (await indexedDB.databases()).length > 1,
      { polling: 100 },
    );
    const [row] = await untilRows(1);
    expect(row).toMatchObject({ author: "rt.news", counted_as_view: true });
    expect(await readStore(viewing.log, "quality")).toEqual([
      expect.objectContaining({
        type: "storage_error",
        detail: "VersionError",
      }),
    ]);
    await expectSums();
  });

  test(
    "when the disk is full: rows wait until there is room, and quality says why",
    { timeout: 120_000 },
    async () => {
      const makeRoom = await fillDisk(stage, viewing.log);
      await viewing.page.bringToFront();
      await openFeed(0);
      await stay(1200);
      await scrollTo(3);
      await stay(1200);
      await scrollTo(4);
      await stay(1200);
      expect(await rows()).toEqual([]);
      await makeRoom();
      await scrollTo(6);
      await stay(1200);
      await scrollTo(7);
      expect((await untilRows(3)).map(inShort)).toEqual([
        "rt.news author on foryou/feed, nav 1.1",
        "dwnews author on foryou/feed, nav 1.2",
        "gov.sg author on foryou/feed, nav 1.3",
      ]);
      expect(await readStore(viewing.log, "quality")).toEqual([
        expect.objectContaining({
          type: "storage_error",
          detail: "QuotaExceededError",
        }),
      ]);
      await expectSums();
    },
  );

  test("when the clock is set: the row keeps its times and says so, and quality says by how much", async () => {
    await openFeed(0);
    await stay(1200);
    const before = Date.now();
    const hour = 3_600_000;
    const session = await viewing.page.createCDPSession();
    // The wall clock of the page is set on, and only that: its monotonic time stands still from then on.
    await session.send("Emulation.setVirtualTimePolicy", {
      policy: "pause",
      initialVirtualTime: (before + hour) / 1000,
    });
    await lookAway();
    const [row] = await untilRows(1);
    expect(row).toMatchObject({
      author: "rt.news",
      counted_as_view: true,
      quality_flags: "clock_jump",
    });
    const begin = Date.parse(row!.first_visible_utc);
    expect(begin).toBeLessThan(before);
    expect(row!.visible_ms).toBeLessThan(hour / 2);
    const [jump] = await readStore(viewing.log, "quality");
    expect(jump).toMatchObject({ type: "clock_jump" });
    expect(Math.abs(Number(jump!.detail) - hour)).toBeLessThan(5000);
    await expectSums();
  });

  test("when the tab is closed: the exposure in progress is kept and says so", async () => {
    await openFeed(0);
    await stay(1200);
    await viewing.page.goto("about:blank");
    const [row] = await untilRows(1);
    expect(row).toMatchObject({ author: "rt.news", quality_flags: "partial" });
    expect(await readStore(viewing.log, "quality")).toEqual([]);
  });

  test("silently when a page crashes: quality says what was in progress", async () => {
    await openFeed(0);
    await stay(1200);
    await scrollTo(3);
    await untilRows(1);
    await stay(500);
    const client: CDPSession = await viewing.page.createCDPSession();
    client.send("Page.crash").catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 500));
    await viewing.page.close();
    viewing.page = await stage.browser.newPage();
    await eventually(async () =>
      expect(await readStore(viewing.log, "quality")).toEqual([
        expect.objectContaining({
          type: "page_lost",
          exposures_lost: 1,
          items_lost: 1,
        }),
      ]),
    );
    await expectSums();
  });
});

describe("the person decides", () => {
  test("nothing is recorded before yes, while paused, or after withdrawal", async () => {
    await withdraw(viewing.log);
    await viewing.page.bringToFront();
    await openFeed(0);
    await stay(1200);
    await lookAway();
    expect(await rows()).toEqual([]);

    await viewing.log.close();
    viewing.log = await agreeToOwnStudy(stage);
    await viewing.page.bringToFront();
    await stay(1200);
    // The open tab is recorded from the yes on.
    await scrollTo(1);
    await untilRows(1);
    await press("Pause");
    await waitForScript(viewing.log, false);
    await viewing.page.bringToFront();
    await scrollTo(3);
    await stay(1200);
    await lookAway();
    const found = await rows();
    expect(found.map(({ author }) => author)).not.toContain("dwnews");
    await press("Go on recording");
    await waitForScript(viewing.log, true);
    await viewing.page.bringToFront();
    await stay(1200);
    await scrollTo(4);
    await eventually(async () =>
      expect((await rows()).map(({ author }) => author)).toContain("dwnews"),
    );
    expect(await readStore(viewing.log, "quality")).toContainEqual(
      expect.objectContaining({ type: "paused" }),
    );
    const sessions = await readStore(viewing.log, "sessions");
    expect(sessions.map((row) => row.started_by)).toContain("recording");
    await withdraw(viewing.log);
    expect(await rows()).toEqual([]);
    expect(await readStore(viewing.log, "consents")).toEqual([]);
  });

  test("a study is told on the toolbar and in the popup, and consent is kept with its text", async () => {
    const title = () => viewing.log.evaluate(() => chrome.action.getTitle({}));
    await eventually(async () =>
      expect(await title()).toMatch(/recording for a study$/),
    );
    const [consent] = await readStore(viewing.log, "consents");
    expect(consent).toMatchObject({
      study_id: "own-log",
      consent_version: "1",
      consented_by: "person",
      label_condition: "usual",
      ended_utc: "",
    });
    await viewing.page.goto(`${stage.extensionUrl}popup.html`);
    await viewing.page.waitForSelector(".study-line");
    await withdraw(viewing.log);
    await eventually(async () =>
      expect(await title()).toBe("Letterhead for TikTok"),
    );
  });

  async function press(words: string) {
    await viewing.log.bringToFront();
    await viewing.log.click(`aria/${words}[role="button"]`);
  }
});

test("recording makes no request at all", async () => {
  const heard: string[] = [];
  const worker = stage.browser
    .targets()
    .find((target) => target.type() === TargetType.SERVICE_WORKER);
  const client = await worker?.createCDPSession();
  await client?.send("Network.enable");
  client?.on("Network.requestWillBeSent", ({ request }) =>
    heard.push(request.url),
  );
  await viewing.page.goto(watchedFeed);
  await waitForBadge(viewing.page);
  const before = stage.lookalike.requests.length;
  viewing.page.on("request", (request) => heard.push(request.url()));
  viewing.log.on("request", (request) => heard.push(request.url()));
  await scrollTo(3);
  await stay(1200);
  await scrollTo(6);
  await stay(1200);
  await lookAway();
  await untilRows(3);
  expect(heard).toEqual([]);
  expect(stage.lookalike.requests.slice(before)).toEqual([]);
});
