import { alternate } from "./support/alternate";
import type { Bench } from "./support/bench";
import { compare } from "./support/compare";
import { measurePage, pause, type Scenario } from "./support/measure-page";
import { ownTable } from "./support/own-table";

const rows = 20;
const comments = 5000;

export const recycling: Scenario = {
  url: "https://www.tiktok.com/@hazel_kettle/video/7500000000001000003?comments=open",
  watched: {
    author: '[data-e2e^="comment-username"] a[href*="/@"]',
    block: '[class*="DivCommentItemWrapper"]',
    stale: true,
  },
  async ready(page, hasExtension) {
    const row = '[class*="DivCommentItemWrapper"]';
    await page.waitForSelector(hasExtension ? `${row} .letterhead-badge` : row);
    await pause(150);
  },
  act: (page) =>
    page.evaluate(
      (steps, rows) => window.bench.recycleComments(steps, rows),
      comments / rows,
      rows,
    ),
};

export const commentsBench: Bench = {
  name: "comments",
  what: "5,000 comments shown in the same 20 rows, 20 at a time",
  async run(stage) {
    const samples = await alternate(
      stage,
      ["without", "with"],
      "recycled",
      (launched, mode) => measurePage(launched, stage, recycling, mode),
    );
    return {
      tables: [
        compare("Recycled rows", samples),
        ownTable([{ name: "recycled", samples: samples.with, sliceGoal: 8 }]),
      ],
      data: samples,
    };
  },
};
