import { feedAuthors, readyFeed } from "./feed";
import { alternate } from "./support/alternate";
import type { Bench } from "./support/bench";
import { compare } from "./support/compare";
import { measurePage, type Scenario } from "./support/measure-page";
import { ownTable } from "./support/own-table";

/** Articles are mounted and unmounted around the screen by the page's own scroll listener. */
export function scrolling(articles: number, perFrame: number): Scenario {
  return {
    url: "https://www.tiktok.com/foryou?items=1000&every=10",
    watched: feedAuthors,
    ready: readyFeed,
    act: (page) =>
      page.evaluate(
        (articles, perFrame) => window.bench.scrollFeed(articles, perFrame),
        articles,
        perFrame,
      ),
  };
}

export const scroll: Bench = {
  name: "scroll",
  what: "a virtual feed of 1,000 items, 1 in 10 registered, really scrolled",
  async run(stage) {
    const measure = (scenario: Scenario, title: string) =>
      alternate(stage, ["without", "with"], title, (launched, mode) =>
        measurePage(launched, stage, scenario, mode),
      );
    const fast = await measure(scrolling(1000, 6), "fast");
    const slow = await measure(scrolling(40, 1 / 4), "slow");
    return {
      tables: [
        compare("Fast: 1,000 items, 6 a frame", fast),
        compare("Slow: 40 items, 1 in 4 frames", slow),
        ownTable([
          { name: "fast", samples: fast.with, goal: 50, sliceGoal: 8 },
          { name: "slow", samples: slow.with, goal: 50, sliceGoal: 8 },
        ]),
      ],
      data: { fast, slow },
    };
  },
};
