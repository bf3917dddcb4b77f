import type { CDPSession, Page } from "puppeteer";
import { TargetType } from "puppeteer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { kindIds } from "@/data/kinds";
import type { DenominatorRow } from "@/data/log/denominators";
import type { ExposureRow } from "@/data/log/exposures";
import { waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import {
  agreeToOwnStudy,
  readStore,
  waitForScript,
  withdraw,
} from "@/tests/support/log-in-extension";
import { openPopup } from "@/tests/support/own-pages";
import {
  scrollFeed,
  watchedFeed,
  watchFor,
} from "@/tests/support/scripted-viewing";
import { stageFor } from "@/tests/support/serve-and-launch";
import { flaggedBy } from "@/utils/exposure-log/denominator-cell";

const stage = stageFor();
let log: Page;
let page: Page;

beforeEach(async () => {
  log = await agreeToOwnStudy(stage);
  page = await stage.browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
});
afterEach(async () => {
  await page.close();
  await withdraw(log);
  await log.close();
});

const scrollTo = (index: number) => scrollFeed(page, index);
const stay = (milliseconds: number) => watchFor(page, milliseconds);
/** Opens the feed, scrolled to an item, and gives when it was shown. */
async function openFeed(index = 0): Promise<number> {
  await page.goto(watchedFeed);
  await waitForBadge(page);
  return scrollTo(index);
}
/** Looks away to the log, and gives when the page was hidden by its own clock. */
async function lookAway(): Promise<number> {
  await page.evaluate(() => {
    document.addEventListener(
      "visibilitychange",
      ({ timeStamp }) => (document.body.dataset.hiddenAt = String(timeStamp)),
      { once: true },
    );
  });
  await log.bringToFront();
  const at = await log
    .evaluate(() => undefined)
    .then(() => page.$eval("body", (body) => body.dataset.hiddenAt));
  return Number(at);
}
/** Comes back, and gives when the page was shown again. */
async function comeBack(): Promise<number> {
  await page.evaluate(() => {
    document.addEventListener(
      "visibilitychange",
      ({ timeStamp }) => (document.body.dataset.shownAt = String(timeStamp)),
      { once: true },
    );
  });
  await page.bringToFront();
  return Number(await page.$eval("body", (body) => body.dataset.shownAt));
}

const rows = () => readStore(log, "tail");
const untilRows = (count: number) =>
  eventually(async () => {
    const found = await rows();
    expect(found).toHaveLength(count);
    return found;
  });

const inShort = (row: ExposureRow) =>
  `${row.author} ${row.role} on ${row.surface}/${row.place}, nav ${row.nav_index}.${row.seq}${row.counted_as_view ? "" : ", brief"}${row.repeat_of ? ", again" : ""}`;

/** Each duration within 100 ms of what the page saw itself. */
function expectDurations(found: readonly ExposureRow[], wanted: number[]) {
  for (const [at, row] of found.entries())
    expect(
      Math.abs(row.visible_ms - wanted[at]!),
      `${inShort(row)}: ${row.visible_ms} ms, but it was shown for ${wanted[at]} ms`,
    ).toBeLessThanOrEqual(100);
}

/** The sums that hold for every cell, and for the log as a whole. */
async function expectSums(): Promise<DenominatorRow[]> {
  const [found, cells] = await Promise.all([
    rows(),
    readStore(log, "denominators"),
  ]);
  for (const cell of cells) {
    expect(cell.seen).toBe(cell.flagged + cell.unflagged + cell.undetermined);
    expect(cell.flagged).toBe(
      kindIds.reduce((sum, kind) => sum + cell[flaggedBy(kind)], 0),
    );
    const own = found.filter(
      (row) =>
        row.session_id === cell.session_id &&
        row.surface === cell.surface &&
        row.role === cell.role &&
        row.first_visible_utc.slice(0, 13) === cell.hour_utc.slice(0, 13),
    );
    const views = own.filter((row) => row.counted_as_view);
    expect(cell.flagged).toBe(views.length);
    expect(cell.brief_flagged).toBe(own.length - views.length);
    expect(cell.authors_flagged).toBe(
      new Set(views.map(({ author }) => author)).size,
    );
  }
  return cells;
}

/** Sums over the hours, in case one ended while the test ran. */
function totals(cells: readonly DenominatorRow[], role: string) {
  const of = cells.filter((cell) => cell.role === role);
  const sum = (
    name: "seen" | "flagged" | "unflagged" | "undetermined" | "brief",
  ) => of.reduce((total, cell) => total + cell[name], 0);
  return {
    seen: sum("seen"),
    flagged: sum("flagged"),
    unflagged: sum("unflagged"),
    undetermined: sum("undetermined"),
    brief: sum("brief"),
  };
}

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
    await log.evaluate(
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
    const first = await page.evaluate(
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
    expect(await readStore(log, "quality")).toEqual([]);
    expect(await readStore(log, "sessions")).toHaveLength(1);
  });

  test("counts attention from the first input on, and not without the focus", async () => {
    await openFeed(0);
    await stay(1200);
    await scrollTo(3);
    await page.evaluate(() => {
      for (const type of ["keydown", "blur", "focus"])
        addEventListener(type, ({ timeStamp }) => {
          document.body.dataset[type] ??= String(timeStamp);
        });
    });
    await stay(500);
    await page.keyboard.press("Shift");
    await stay(600);
    const other = await openPopup(stage, page);
    await eventually(async () =>
      expect(await page.evaluate(() => document.hasFocus())).toBe(false),
    );
    await stay(500);
    const until = await scrollTo(4);
    const { keydown, blur, shown } = await page.evaluate(() => ({
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
    await page.evaluate(() => window.lookalike.navigate("/@gov.sg"));
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
    await page.evaluate(() => {
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
    expect(await readStore(log, "quality")).toEqual([
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
      log.evaluate(
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
    await log.waitForFunction(
      async () => (await indexedDB.databases()).length > 1,
      { polling: 100 },
    );
    const [row] = await untilRows(1);
    expect(row).toMatchObject({ author: "rt.news", counted_as_view: true });
    expect(await readStore(log, "quality")).toEqual([
      expect.objectContaining({
        type: "storage_error",
        detail: "VersionError",
      }),
    ]);
    await expectSums();
  });

  test("when the tab is closed: the exposure in progress is kept and says so", async () => {
    await openFeed(0);
    await stay(1200);
    await page.goto("about:blank");
    const [row] = await untilRows(1);
    expect(row).toMatchObject({ author: "rt.news", quality_flags: "partial" });
    expect(await readStore(log, "quality")).toEqual([]);
  });

  test("silently when a page crashes: quality says what was in progress", async () => {
    await openFeed(0);
    await stay(1200);
    await scrollTo(3);
    await untilRows(1);
    await stay(500);
    const client: CDPSession = await page.createCDPSession();
    client.send("Page.crash").catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 500));
    await page.close();
    page = await stage.browser.newPage();
    await eventually(async () =>
      expect(await readStore(log, "quality")).toEqual([
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
    await withdraw(log);
    await page.bringToFront();
    await openFeed(0);
    await stay(1200);
    await lookAway();
    expect(await rows()).toEqual([]);

    await log.close();
    log = await agreeToOwnStudy(stage);
    await page.bringToFront();
    await stay(1200);
    // The open tab is recorded from the yes on.
    await scrollTo(1);
    await untilRows(1);
    await press("Pause");
    await waitForScript(log, false);
    await page.bringToFront();
    await scrollTo(3);
    await stay(1200);
    await lookAway();
    const found = await rows();
    expect(found.map(({ author }) => author)).not.toContain("dwnews");
    await press("Go on recording");
    await waitForScript(log, true);
    await page.bringToFront();
    await stay(1200);
    await scrollTo(4);
    await eventually(async () =>
      expect((await rows()).map(({ author }) => author)).toContain("dwnews"),
    );
    expect(await readStore(log, "quality")).toContainEqual(
      expect.objectContaining({ type: "paused" }),
    );
    const sessions = await readStore(log, "sessions");
    expect(sessions.map((row) => row.started_by)).toContain("recording");
    await withdraw(log);
    expect(await rows()).toEqual([]);
    expect(await readStore(log, "consents")).toEqual([]);
  });

  test("a study is told on the toolbar and in the popup, and consent is kept with its text", async () => {
    const title = () => log.evaluate(() => chrome.action.getTitle({}));
    await eventually(async () =>
      expect(await title()).toMatch(/recording for a study$/),
    );
    const [consent] = await readStore(log, "consents");
    expect(consent).toMatchObject({
      study_id: "own-log",
      consent_version: "1",
      consented_by: "person",
      label_condition: "usual",
      ended_utc: "",
    });
    await page.goto(`${stage.extensionUrl}popup.html`);
    await page.waitForSelector(".study-line");
    await withdraw(log);
    await eventually(async () =>
      expect(await title()).toBe("Letterhead for TikTok"),
    );
  });

  async function press(words: string) {
    await log.bringToFront();
    await log.click(`aria/${words}[role="button"]`);
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
  await page.goto(watchedFeed);
  await waitForBadge(page);
  const before = stage.lookalike.requests.length;
  page.on("request", (request) => heard.push(request.url()));
  log.on("request", (request) => heard.push(request.url()));
  await scrollTo(3);
  await stay(1200);
  await scrollTo(6);
  await stay(1200);
  await lookAway();
  await untilRows(3);
  expect(heard).toEqual([]);
  expect(stage.lookalike.requests.slice(before)).toEqual([]);
});
