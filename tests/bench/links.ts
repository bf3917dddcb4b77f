import type { Page } from "puppeteer";
import { registeredAccounts } from "@/tests/tiktok/cast";
import { alternate, type Mode } from "./support/alternate";
import type { Bench, Stage, Table } from "./support/bench";
import { compare } from "./support/compare";
import { compareWithSpans } from "./support/compare-with-spans";
import { measurePage, pause, type Scenario } from "./support/measure-page";
import { ownTable } from "./support/own-table";
import { summarise } from "./support/statistics";
import { walkLinks, type Walk } from "./support/walk-links";

const links = 50_000;
const slowProcessor = 4;
const path = (count: number) => `/tag/many?links=${count}`;
const address = (count: number) => `https://www.tiktok.com${path(count)}`;

/** How many of the page's links are of accounts that the extension labels. */
function expectedBadges({ handles }: Stage): number {
  const shown = new Set(handles);
  let expected = 0;
  for (let index = 0; index < links / 10; index++)
    if (
      shown.has(registeredAccounts[index % registeredAccounts.length]!.handle)
    )
      expected++;
  return expected;
}

/** What the extension does there may go on after the page's own task: wait for the last badge. */
function scenario(
  badges: number,
  open: (page: Page) => Promise<unknown>,
  loads = false,
): Scenario {
  return {
    url: address(20),
    watched: { author: ".no-author-is-watched", block: "div" },
    loads,
    async ready(page, hasExtension) {
      await page.waitForSelector(
        hasExtension ? ".letterhead-badge" : '[class*="DivManyItem"]',
      );
      await pause(150);
    },
    async act(page) {
      await open(page);
      await page.waitForFunction(
        (links) => document.querySelectorAll("h4").length === links,
        {},
        links,
      );
      await page.evaluate((count) => window.bench.waitForBadges(count), badges);
    },
  };
}

const add = (page: Page) =>
  page.evaluate((to) => window.lookalike.navigate(to), path(links));
const load = (page: Page) => page.goto(address(links));

/** The links added to an open page at once, with the extension. */
export const addedLinks = (stage: Stage) =>
  scenario(expectedBadges(stage), add);

/** The longest step is the browser's: it doubles its table of the nodes that an extension has met. */
function walkTable(walks: readonly Walk[]): Table {
  const { longest, at } = summarise(walks);
  return {
    title:
      "An empty extension that only asks for each link, 256 in a task, 4x slower (medians)",
    columns: ["", "longest step ms", "at link"],
    rows: [["empty extension", longest.toFixed(1), at.toFixed(0)]],
  };
}

export const linksBench: Bench = {
  name: "links",
  what: "a page with 50,000 account links, 1 in 10 of a registered institution",
  async run(stage) {
    const expected = expectedBadges(stage);
    const measure = (
      title: string,
      modes: Mode[],
      open: typeof load | typeof add,
      slowdown = 1,
    ) =>
      alternate(stage, modes, title, (launched, mode) => {
        const badges = mode === "with" ? expected : 0;
        const act = scenario(badges, open, open === load);
        return measurePage(launched, stage, { ...act, slowdown }, mode);
      });
    const added = await measure(
      "added at once",
      ["without", "with", "spans"],
      add,
    );
    const loaded = await measure("loaded", ["without", "with"], load);
    const slow = await measure(
      "added at once, 4x slower",
      ["with"],
      add,
      slowProcessor,
    );
    const walks = await walkLinks(stage, address(links), slowProcessor);
    return {
      tables: [
        compare("Added to an open page at once", added),
        compareWithSpans(added),
        compare("A page loaded with them", loaded),
        ownTable([
          { name: "added at once", samples: added.with, sliceGoal: 8 },
          { name: "loaded", samples: loaded.with, sliceGoal: 8 },
          {
            name: "added at once, 4x slower",
            samples: slow.with,
            sliceGoal: 8,
          },
        ]),
        walkTable(walks),
      ],
      notes: [`Badges expected at the end: ${expected}.`],
      data: { expected, added, loaded, slow: slow.with, walks },
    };
  },
};
