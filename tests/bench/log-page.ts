import type { Page } from "puppeteer";
import { launchChromium, type Launched } from "@/tests/support/launch";
import { choose, remove, scroll, type } from "./log-page/acts";
import { newPage, open } from "./log-page/open";
import type { Bench, Stage } from "./support/bench";
import { fillWithMillion, millionLog } from "./support/million-log";
import { watchMemory } from "./support/process-memory";
import { median } from "./support/statistics";
import { traceTasks } from "./support/trace-tasks";

const goals = { frame: 16.7, task: 50 };
const megabyte = 2 ** 20;

/** Megabytes of the page's JavaScript heap, after what can go has gone. */
async function heapOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await client.send(
    "Runtime.getHeapUsage",
  );
  await client.detach();
  return (usedSize + backingStorageSize) / megabyte;
}

async function measureOnce(launched: Launched) {
  const page = await newPage(launched);
  const opened = await traceTasks(page, () => open(page, launched));
  const scrolled = await traceTasks(page, () => scroll(page));
  const narrowed = await traceTasks(page, async () => ({
    surface: await choose(page, "#rows-surface", "live"),
    kind: await choose(page, "#rows-kind", "party"),
  }));
  const typed = await traceTasks(page, () => type(page, "@account_1"));
  const heap = await heapOf(page);
  await page.close();
  return { opened, scrolled, narrowed, typed, heap };
}

/** Deletes what stands on one surface: some rows of every block. */
async function measureDeletion(launched: Launched) {
  const page = await newPage(launched);
  await open(page, launched);
  await choose(page, "#rows-surface", "live");
  const listed = await page.$eval(
    "#delete-listed",
    ({ textContent }) => textContent,
  );
  const { result, memory } = await watchMemory(launched.browser, () =>
    traceTasks(page, () => remove(page)),
  );
  return { listed, ...result, memory };
}

async function measure(stage: Stage) {
  const launched = await launchChromium({
    port: stage.port,
    extension: stage.extension,
  });
  try {
    stage.progress("  log-page: filling the log");
    await fillWithMillion(launched);
    const runs = [];
    for (let run = 0; run < stage.runs; run++) {
      stage.progress(`  log-page ${run + 1} of ${stage.runs}`);
      runs.push(await measureOnce(launched));
    }
    stage.progress("  log-page: deleting");
    return { runs, removed: await measureDeletion(launched) };
  } finally {
    await launched.close();
  }
}

const row = (
  what: string,
  values: readonly (number | undefined)[],
  goal?: number,
) => {
  const known = values.filter((value) => value !== undefined);
  return [
    what,
    median(known).toFixed(1),
    Math.max(...known).toFixed(1),
    goal === undefined ? "" : String(goal),
  ];
};

/** The longest task by the clock and by the processor. */
const taskRows = (
  when: string,
  traced: readonly { longest: number; longestCpu: number }[],
) => [
  row(
    `longest task ${when}`,
    traced.map(({ longest }) => longest),
    goals.task,
  ),
  row(
    "  of this the processor",
    traced.map(({ longestCpu }) => longestCpu),
    goals.task,
  ),
];

const inWords = ({ whole, own }: { whole: number; own: number }) =>
  `${(own / megabyte).toFixed(0)} MB of its own (${(whole / megabyte).toFixed(0)} MB with what it shares)`;

export const logPage: Bench = {
  name: "log-page",
  what: "the log page at 1,000,000 exposures: opening, scrolling, narrowing, deleting, memory",
  async run(stage) {
    const data = await measure(stage);
    const { runs, removed } = data;
    const of = <Value>(read: (run: (typeof runs)[number]) => Value) =>
      runs.map(read);
    return {
      data,
      tables: [
        {
          title: `Log page at ${millionLog.exposures} exposures, ms`,
          columns: ["", "median", "worst", "goal"],
          rows: [
            row(
              "totals are there",
              of(({ opened }) => opened.result.totalsAt),
            ),
            row(
              "rows are there",
              of(({ opened }) => opened.result.rowsAt),
            ),
            row(
              "everything is added up",
              of(({ opened }) => opened.result.allAt),
            ),
            ...taskRows(
              "till then",
              of(({ opened }) => opened),
            ),
            row(
              "a frame while scrolling",
              runs.flatMap(({ scrolled }) => scrolled.result.frames),
              goals.frame,
            ),
            ...taskRows(
              "while scrolling",
              of(({ scrolled }) => scrolled),
            ),
            row(
              "narrowed by surface",
              of(({ narrowed }) => narrowed.result.surface),
            ),
            row(
              "and by kind",
              of(({ narrowed }) => narrowed.result.kind),
            ),
            ...taskRows(
              "while narrowing",
              of(({ narrowed }) => narrowed),
            ),
            ...taskRows(
              "while typing a handle",
              of(({ typed }) => typed),
            ),
            row(removed.listed, [removed.result]),
            ...taskRows("while deleting", [removed]),
          ],
        },
      ],
      notes: [
        `Rows in the page at most: ${Math.max(...of(({ scrolled }) => scrolled.result.rows))}.`,
        `Heap and buffers with all rows read: ${median(of(({ heap }) => heap)).toFixed(0)} MB.`,
        ...(removed.memory
          ? [
              `The page's process while deleting: ${inWords(removed.memory.peak)} at most, ${inWords(removed.memory.before)} before.`,
            ]
          : []),
        "By the clock a task is longer where the machine does something else in its midst; by the processor it is not.",
      ],
    };
  },
};
