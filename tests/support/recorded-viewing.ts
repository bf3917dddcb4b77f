import type { Page } from "puppeteer";
import { afterEach, beforeEach, expect } from "vitest";
import { kindIds } from "@/data/kinds";
import type { DenominatorRow } from "@/data/log/denominators";
import type { ExposureRow } from "@/data/log/exposures";
import { flaggedBy } from "@/utils/exposure-log/denominator-cell";
import { waitForBadge } from "./badges";
import { eventually } from "./eventually";
import type { Launched } from "./launch";
import { agreeToOwnStudy, readStore, withdraw } from "./log-in-extension";
import { scrollFeed, watchedFeed, watchFor } from "./scripted-viewing";

/** A page that is looked at by a script, and the log that it is recorded in. */
export interface RecordedViewing {
  log: Page;
  page: Page;
  /** Opens the feed, scrolled to an item, and gives when it was shown. */
  readonly openFeed: (index?: number) => Promise<number>;
  readonly scrollTo: (index: number) => Promise<number>;
  readonly stay: (milliseconds: number) => Promise<unknown>;
  /** Looks away to the log, and gives when the page was hidden by its own clock. */
  readonly lookAway: () => Promise<number>;
  /** Comes back, and gives when the page was shown again. */
  readonly comeBack: () => Promise<number>;
  readonly rows: () => Promise<ExposureRow[]>;
  readonly untilRows: (count: number) => Promise<ExposureRow[]>;
  /** The sums that hold for every cell, and for the log as a whole. */
  readonly expectSums: () => Promise<DenominatorRow[]>;
}

/**
 * Opens the log's page and a page to look at before each test of a file, and withdraws after it.
 *
 * @param begin opens the log's page
 */
export function recordedViewing(
  stage: Launched,
  begin: (stage: Launched) => Promise<Page> = agreeToOwnStudy,
): RecordedViewing {
  const rows = () => readStore(viewing.log, "tail");
  const scrollTo = (index: number) => scrollFeed(viewing.page, index);
  const viewing: RecordedViewing = {
    log: undefined!,
    page: undefined!,
    rows,
    scrollTo,
    stay: (milliseconds) => watchFor(viewing.page, milliseconds),
    async openFeed(index = 0) {
      await viewing.page.goto(watchedFeed);
      await waitForBadge(viewing.page);
      return scrollTo(index);
    },
    lookAway: () => timeOfChange(viewing.page, viewing.log),
    comeBack: () => timeOfChange(viewing.page, viewing.page),
    untilRows: (count) =>
      eventually(async () => {
        const found = await rows();
        expect(found).toHaveLength(count);
        return found;
      }),
    async expectSums() {
      const cells = await readStore(viewing.log, "denominators");
      const found = await rows();
      for (const cell of cells) expectSum(cell, found);
      return cells;
    },
  };
  beforeEach(async () => {
    viewing.log = await begin(stage);
    viewing.page = await stage.browser.newPage();
    await viewing.page.setViewport({ width: 1280, height: 860 });
  });
  afterEach(async () => {
    await viewing.page.close();
    await withdraw(viewing.log);
    await viewing.log.close();
  });
  return viewing;
}

/** Brings a tab to the front, and gives when that hid or showed the page, by the page's own clock. */
async function timeOfChange(page: Page, front: Page): Promise<number> {
  await page.evaluate(() => {
    delete document.body.dataset.changedAt;
    document.addEventListener(
      "visibilitychange",
      ({ timeStamp }) => (document.body.dataset.changedAt = String(timeStamp)),
      { once: true },
    );
  });
  await front.bringToFront();
  return eventually(async () => {
    const at = await page.$eval("body", ({ dataset }) => dataset.changedAt);
    expect(at).toBeDefined();
    return Number(at);
  });
}

function expectSum(cell: DenominatorRow, rows: readonly ExposureRow[]) {
  expect(cell.seen).toBe(cell.flagged + cell.unflagged + cell.undetermined);
  expect(cell.flagged).toBe(
    kindIds.reduce((sum, kind) => sum + cell[flaggedBy(kind)], 0),
  );
  const own = rows.filter(
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

/** A row as a hand-written list names it. */
export const inShort = (row: ExposureRow) =>
  `${row.author} ${row.role} on ${row.surface}/${row.place}, nav ${row.nav_index}.${row.seq}${row.counted_as_view ? "" : ", brief"}${row.repeat_of ? ", again" : ""}`;

/** Each duration within 100 ms of what the page saw itself; one that was not timed there is left out. */
export function expectDurations(
  found: readonly ExposureRow[],
  wanted: readonly (number | undefined)[],
) {
  for (const [at, row] of found.entries()) {
    const time = wanted[at];
    if (time === undefined) continue;
    expect(
      Math.abs(row.visible_ms - time),
      `${inShort(row)}: ${row.visible_ms} ms, but it was shown for ${time} ms`,
    ).toBeLessThanOrEqual(100);
  }
}

/** Sums over the hours, in case one ended while the test ran. */
export function totals(cells: readonly DenominatorRow[], role: string) {
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
