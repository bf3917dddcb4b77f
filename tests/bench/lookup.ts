import type { Page } from "puppeteer";
import { launchChromium } from "@/tests/support/launch";
import type { Bench } from "./support/bench";
import { pause } from "./support/measure-page";
import { median } from "./support/statistics";
import { stopWorker } from "./support/stop-worker";

const url = "https://www.tiktok.com/foryou?items=8&every=1";

/** Milliseconds from the click on a badge until its card stands, and until the card says who and why. */
interface Times {
  opened: number;
  answered: number;
}

/** Nothing in here has a name: what runs in the page must not need the bundler's helpers. */
function openCard(page: Page, at: number): Promise<Times> {
  return page.evaluate(async (at) => {
    const badge =
      document.querySelectorAll<HTMLElement>(".letterhead-badge")[at]!;
    const start = performance.now();
    badge.click();
    const host = document.querySelector("[data-letterhead-card]")!;
    const opened = performance.now() - start;
    const root = host.shadowRoot!;
    while (!root.querySelector("footer"))
      await new Promise<void>((resolve) =>
        new MutationObserver((_records, observer) => {
          observer.disconnect();
          resolve();
        }).observe(root, { subtree: true, childList: true }),
      );
    const answered = performance.now() - start;
    root.querySelector<HTMLElement>(".close")!.click();
    return { opened, answered };
  }, at);
}

const row = (what: string, times: readonly Times[], key: keyof Times) => {
  const values = times.map((each) => each[key]);
  return [
    what,
    median(values).toFixed(1),
    Math.max(...values).toFixed(1),
    String(values.length),
  ];
};

export const lookupBench: Bench = {
  name: "lookup",
  what: "a badge is clicked: until its card stands, and until it says who and why, worker awake and asleep",
  async run(stage) {
    const { port, extension, runs } = stage;
    const launched = await launchChromium({ port, extension });
    const awake: Times[] = [];
    const asleep: Times[] = [];
    try {
      const page = await launched.browser.newPage();
      await page.goto(url);
      await page.waitForSelector(".letterhead-badge");
      await pause(150);
      // The first card compiles what all others use.
      await openCard(page, 0);
      for (let run = 0; run < runs * 4; run++) {
        stage.progress(`  card ${run + 1} of ${runs * 4}`);
        awake.push(await openCard(page, run % 4));
        await stopWorker(launched);
        asleep.push(await openCard(page, run % 4));
      }
    } finally {
      await launched.close();
    }
    return {
      tables: [
        {
          title: "From the click on a badge, ms",
          columns: ["", "median", "worst", "times"],
          rows: [
            row("card stands", awake, "opened"),
            row("card answers, worker awake", awake, "answered"),
            row("card answers, worker asleep", asleep, "answered"),
          ],
        },
      ],
      data: { awake, asleep },
    };
  },
};
