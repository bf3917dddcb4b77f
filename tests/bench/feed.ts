import type { Page } from "puppeteer";
import { alternate, type Mode } from "./support/alternate";
import type { Bench } from "./support/bench";
import { compare } from "./support/compare";
import { compareWithSpans } from "./support/compare-with-spans";
import { sizeOfScript } from "./support/script-size";
import { measurePage, pause, type Scenario } from "./support/measure-page";
import { measurePairs, pairSize } from "./support/measure-pairs";
import { ownTable } from "./support/own-table";

const batches = 10;
const size = 100;

/** Where the author of a feed item stands. */
export const feedAuthors = {
  author: '[class*="DivCreatorInfoContainer"] a[href*="/@"]',
  block: '[data-e2e="recommend-list-item-container"]',
};

/** The feed with one item, which is a registered account's. */
export const feedUrl = "https://www.tiktok.com/foryou?items=1&every=10";

/** Waits for the first item and, with the extension, for its badge: the index is in memory then. */
export async function readyFeed(page: Page, hasExtension: boolean) {
  await page.waitForSelector(
    hasExtension ? ".letterhead-badge" : feedAuthors.author,
  );
  await pause(150);
}

export const append: Scenario = {
  url: feedUrl,
  watched: feedAuthors,
  ready: readyFeed,
  act: (page) =>
    page.evaluate(
      (batches, size) => window.bench.appendFeed(batches, size),
      batches,
      size,
    ),
};

const slow: Scenario = {
  ...append,
  slowdown: 4,
  act: (page) => page.evaluate(() => window.bench.appendFeed(2, 100)),
};

/** As many at a time as pages really add: saved ones hold 9 to 20 of what was loaded last. */
const slowFew: Scenario = {
  ...slow,
  act: (page) => page.evaluate(() => window.bench.appendFeed(10, 20)),
};

/** Longer than any page adds at once: cut into slices. */
const slowMany: Scenario = {
  ...slow,
  act: (page) => page.evaluate(() => window.bench.appendFeed(1, 1000)),
};

/** In turn batches in which each author is registered, and batches in which none is. */
const inPairs: Scenario = {
  ...append,
  url: `https://www.tiktok.com/foryou?items=${pairSize}&mount=all&every=1&rest=${pairSize}`,
};

export const feed: Bench = {
  name: "feed",
  what: "1,000 feed items, 1 in 10 registered, appended in batches of 100",
  async run(stage) {
    const modes: Mode[] = ["without", "with", "spans"];
    const measure = (scenario: Scenario, title: string, of = modes) =>
      alternate(stage, of, title, (launched, mode) =>
        measurePage(launched, stage, scenario, mode),
      );
    const full = await measure(append, "full speed");
    const slowed = await measure(slow, "4x slower");
    const slowedFew = await measure(slowFew, "4x slower, 20 at a time");
    const slowedMany = await measure(slowMany, "4x slower, 1,000 at once", [
      "with",
    ]);
    const pairs = await alternate(
      stage,
      modes,
      "batches in pairs",
      (launched, mode) => measurePairs(launched, stage, inPairs, mode),
      3 * stage.runs,
    );
    return {
      tables: [
        compare("1,000 items at full speed", full),
        compare("200 items, processor 4 times slower", slowed),
        compare("200 items, 20 at a time, 4 times slower", slowedFew),
        compareWithSpans(full, pairs),
        ownTable([
          {
            name: "Letterhead, 1,000 items",
            samples: full.with,
            goal: 50,
            sliceGoal: 8,
          },
          { name: "plain spans, 1,000 items", samples: full.spans },
          {
            name: "Letterhead, 4x slower, 1,000 at once",
            samples: slowedMany.with,
            sliceGoal: 8,
          },
          {
            name: "Letterhead, 4x slower, 100 at a time",
            samples: slowed.with,
            sliceGoal: 8,
          },
          {
            name: "plain spans, 4x slower, 100 at a time",
            samples: slowed.spans,
          },
          {
            name: "Letterhead, 4x slower, 20 at a time",
            samples: slowedFew.with,
            sliceGoal: 8,
          },
          {
            name: "plain spans, 4x slower, 20 at a time",
            samples: slowedFew.spans,
          },
        ]),
        await sizeOfScript(stage.extension),
      ],
      data: { full, slowed, slowedFew, slowedMany, pairs },
    };
  },
};
