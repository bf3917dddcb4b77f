import type { Page } from "puppeteer";
import { launchChromium } from "@/tests/support/launch";
import { readyFeed } from "./feed";
import type { Bench, Stage, Table } from "./support/bench";
import { memoryOf } from "./support/measure-page";
import { slope } from "./support/statistics";

const minutes = 30;
/** A script that looks at a node keeps some 80 bytes for it as long as the page keeps the node. */
const heapGoal = 4;
/** Until then caches fill and code is compiled; the slope is that of what follows. */
const settled = 6;
const kilobyte = 1024;

interface Moment {
  minute: number;
  heap: number;
  nodes: number;
  listeners: number;
}

type Way = "wander" | "scrollOn";

/** An endless feed; every fifth author is registered. */
const url = "https://www.tiktok.com/foryou?every=5";

async function live(stage: Stage, extension: string | null, way: Way) {
  const { port } = stage;
  const launched = await launchChromium({ port, extension });
  try {
    const page = await launched.browser.newPage();
    await page.evaluateOnNewDocument(stage.pageScript);
    await page.goto(url);
    await readyFeed(page, extension !== null);
    return await watchMemory(page, way);
  } finally {
    await launched.close();
  }
}

async function watchMemory(page: Page, way: Way): Promise<Moment[]> {
  const client = await page.createCDPSession();
  const moments: Moment[] = [];
  for (let minute = 1; minute <= minutes; minute++) {
    await page.evaluate(
      (way, minute) => window.bench.liveMinute(way, minute),
      way,
      minute,
    );
    if (minute < settled || minute % 2 === 1) continue;
    moments.push({ minute, ...(await memoryOf(page, client)) });
  }
  return moments;
}

function slopes(moments: readonly Moment[]): Moment {
  const of = (key: keyof Moment) =>
    slope(moments.map((moment) => [moment.minute, moment[key]]));
  return {
    minute: 1,
    heap: of("heap") / kilobyte,
    nodes: of("nodes"),
    listeners: of("listeners"),
  };
}

function table(title: string, without: Moment[], letterhead: Moment[]): Table {
  const [a, b] = [slopes(without), slopes(letterhead)];
  const row = (name: string, key: keyof Moment, goal: number) => [
    name,
    a[key].toFixed(2),
    b[key].toFixed(2),
    (b[key] - a[key]).toFixed(2),
    `≤ ${goal} more`,
    b[key] - a[key] <= goal ? "yes" : "NO",
  ];
  const end = (moments: Moment[]) => moments.at(-1)!.heap / kilobyte ** 2;
  const ends = [end(without), end(letterhead), end(letterhead) - end(without)];
  return {
    title: `${title}; slope from minute ${settled} to ${minutes}`,
    columns: ["", "without", "with", "more", "goal", "met"],
    rows: [
      row("heap, kB a minute", "heap", heapGoal),
      row("nodes a minute", "nodes", 1),
      row("listeners a minute", "listeners", 1),
      ["heap at the end, MB", ...ends.map((value) => value.toFixed(2)), "", ""],
    ],
  };
}

export const session: Bench = {
  name: "session",
  what: "30 minutes of use in a tab, time-compressed: does memory grow?",
  async run(stage) {
    const found: Record<string, Moment[]> = {};
    const tables: Table[] = [];
    for (const [way, title] of [
      ["wander", "Feed, comments, profile, search, and back to a new feed"],
      ["scrollOn", "One feed scrolled on, 20 posts a minute"],
    ] as const) {
      stage.progress(`  ${title}`);
      // Side by side: it is memory that is looked at, not time.
      const [without, letterhead] = await Promise.all([
        live(stage, null, way),
        live(stage, stage.extension, way),
      ]);
      Object.assign(found, { [`${way} without`]: without, [way]: letterhead });
      tables.push(table(title, without, letterhead));
    }
    return { tables, data: found };
  },
};
