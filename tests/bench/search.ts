import { alternate } from "./support/alternate";
import type { Bench } from "./support/bench";
import { compare } from "./support/compare";
import { measurePage, pause, type Scenario } from "./support/measure-page";
import { ownTable } from "./support/own-table";

const batches = 40;
/** As many as a search adds when the reader comes to the end of its results. */
const size = 12;

const searching: Scenario = {
  url: "https://www.tiktok.com/search?q=bench",
  watched: {
    author: 'a[data-e2e="search-card-user-link"]',
    block: '[class*="DivItemContainer"]',
  },
  async ready(page, hasExtension) {
    await page.waitForSelector(
      hasExtension ? ".letterhead-badge" : '[data-e2e="search-card-user-link"]',
    );
    await pause(150);
  },
  act: (page) =>
    page.evaluate(
      (batches, size) => window.bench.appendSearch(batches, size),
      batches,
      size,
    ),
};

export const searchBench: Bench = {
  name: "search",
  what: `a search's results: ${batches * size} cards, 1 in 3 registered, ${size} at a time`,
  async run(stage) {
    const samples = await alternate(
      stage,
      ["without", "with"],
      "results",
      (launched, mode) => measurePage(launched, stage, searching, mode),
    );
    return {
      tables: [
        compare("Results added", samples),
        ownTable([{ name: "results", samples: samples.with, sliceGoal: 8 }]),
      ],
      data: samples,
    };
  },
};
