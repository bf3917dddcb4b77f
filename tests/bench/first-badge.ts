import { launchChromium, type Launched } from "@/tests/support/launch";
import { feedAuthors } from "./feed";
import type { Bench, Stage } from "./support/bench";
import { median } from "./support/statistics";
import { stopWorker, workerOf } from "./support/stop-worker";

const goal = 50;
/** Every author of the first items is registered. */
const url = "https://www.tiktok.com/foryou?items=8&every=1";

interface Times {
  author: number;
  badge: number;
  wokeWorker: boolean;
}

async function measureOnce(launched: Launched, stage: Stage): Promise<Times> {
  await stopWorker(launched);
  const { browser } = launched;
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(stage.pageScript);
  await page.evaluateOnNewDocument(
    (author) => window.bench.watchFirstBadge(author),
    feedAuthors.author,
  );
  await page.goto(url);
  await page.waitForFunction(
    () => window.bench.firstTimes().badge !== undefined,
  );
  const { author = 0, badge = 0 } = await page.evaluate(() =>
    window.bench.firstTimes(),
  );
  await page.close();
  return { author, badge, wokeWorker: workerOf(launched) !== undefined };
}

export const firstBadge: Bench = {
  name: "first-badge",
  what: "a fresh navigation with the worker asleep: from author link to badge",
  async run(stage) {
    const launched = await launchChromium({
      port: stage.port,
      extension: stage.extension,
    });
    const times: Times[] = [];
    try {
      // The first one after the install may find no index yet.
      await measureOnce(launched, stage);
      for (let run = 0; run < stage.runs * 4; run++) {
        stage.progress(`  navigation ${run + 1} of ${stage.runs * 4}`);
        times.push(await measureOnce(launched, stage));
      }
    } finally {
      await launched.close();
    }
    const delays = times.map(({ author, badge }) => badge - author);
    const middle = median(delays);
    const woken = times.filter(({ wokeWorker }) => wokeWorker).length;
    return {
      tables: [
        {
          title: `${times.length} navigations; milliseconds`,
          columns: ["", "median", "worst", "goal", "met"],
          rows: [
            [
              "author link to badge",
              middle.toFixed(1),
              Math.max(...delays).toFixed(1),
              `≤ ${goal}`,
              middle <= goal ? "yes" : "NO",
            ],
            [
              "navigation to author link",
              median(times.map(({ author }) => author)).toFixed(1),
              "",
              "",
              "",
            ],
            [
              "navigation to badge",
              median(times.map(({ badge }) => badge)).toFixed(1),
              "",
              "",
              "",
            ],
            // The badge needs no worker; the toolbar's count wakes it soon after.
            ["times the count had woken the worker", String(woken), "", "", ""],
          ],
        },
      ],
      data: times,
    };
  },
};
