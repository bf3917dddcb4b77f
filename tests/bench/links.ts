import type { Page } from "puppeteer";
import { registeredAccounts } from "@/tests/tiktok/cast";
import { alternate, type Mode } from "./support/alternate";
import type { Bench, Stage } from "./support/bench";
import { compare } from "./support/compare";
import { compareWithSpans } from "./support/compare-with-spans";
import { measurePage, pause, type Scenario } from "./support/measure-page";
import { ownTable } from "./support/own-table";

const links = 50_000;
const path = (count: number) => `/tag/many?links=${count}`;

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
    url: `https://www.tiktok.com${path(20)}`,
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
const load = (page: Page) => page.goto(`https://www.tiktok.com${path(links)}`);

/** The links added to an open page at once, with the extension. */
export const addedLinks = (stage: Stage) =>
  scenario(expectedBadges(stage), add);

export const linksBench: Bench = {
  name: "links",
  what: "a page with 50,000 account links, 1 in 10 of a registered institution",
  async run(stage) {
    const expected = expectedBadges(stage);
    const measure = (
      title: string,
      modes: Mode[],
      open: typeof load | typeof add,
    ) =>
      alternate(stage, modes, title, (launched, mode) => {
        const badges = mode === "with" ? expected : 0;
        return measurePage(
          launched,
          stage,
          scenario(badges, open, open === load),
          mode,
        );
      });
    const added = await measure(
      "added at once",
      ["without", "with", "spans"],
      add,
    );
    const loaded = await measure("loaded", ["without", "with"], load);
    return {
      tables: [
        compare("Added to an open page at once", added),
        compareWithSpans(added),
        compare("A page loaded with them", loaded),
        ownTable([
          { name: "added at once", samples: added.with, sliceGoal: 8 },
          { name: "loaded", samples: loaded.with, sliceGoal: 8 },
        ]),
      ],
      notes: [`Badges expected at the end: ${expected}.`],
      data: { expected, added, loaded },
    };
  },
};
