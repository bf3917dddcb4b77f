import type { Page } from "puppeteer";
import { fillLogIn } from "@/tests/support/fill-log-in";
import { launchChromium, type Launched } from "@/tests/support/launch";
import type { Bench, Stage } from "./support/bench";
import { median } from "./support/statistics";

const exposures = 1_000_000;
const goals = { frame: 16.7, task: 50 };
/** The generator makes some thousand rows a second in a page. */
const fillTimeout = 1_800_000;

/** What the page keeps about itself from its beginning. */
interface Kept {
  longest: number;
  totalsAt?: number;
  rowsAt?: number;
  allAt?: number;
}

async function open({ browser, extensionUrl }: Launched): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(() => {
    const kept = { longest: 0 } as Kept;
    Object.assign(globalThis, { kept });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        kept.longest = Math.max(kept.longest, duration);
    }).observe({ type: "longtask" });
    new MutationObserver(() => {
      const figures = document.querySelector(".figures");
      if (figures) kept.totalsAt ??= performance.now();
      const row = document.querySelector("[data-row] .who");
      if (row?.textContent) kept.rowsAt ??= performance.now();
      if (figures && !figures.textContent.includes("…"))
        kept.allAt ??= performance.now();
    }).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await page.goto(`${extensionUrl}log.html`);
  await page.waitForFunction(
    () => (globalThis as unknown as { kept: Kept }).kept.allAt,
    { timeout: 150_000 },
  );
  return page;
}

/** What was kept since the last look, which begins the longest task anew. */
const look = (page: Page): Promise<Kept> =>
  page.evaluate(() => {
    const { kept } = globalThis as unknown as { kept: Kept };
    const now = { ...kept };
    kept.longest = 0;
    return now;
  });

/** As a wheel does, and now and then as a thrown thumb does. Nothing in here has a name, as in popup.ts. */
const scroll = (page: Page) =>
  page.evaluate(async () => {
    const list = document.querySelector(".rows")!;
    list.scrollIntoView();
    const frames: number[] = [];
    let rows = 0;
    let last = performance.now();
    for (let at = 0; at < 400; at++) {
      if (at % 40 === 39) list.scrollTop = (list.scrollHeight * at) / 400;
      else list.scrollTop += 120;
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
      frames.push(performance.now() - last);
      last = performance.now();
      rows = Math.max(rows, document.querySelectorAll("[data-row]").length);
    }
    return { frames, rows };
  });

/** Milliseconds until the list has another number of rows. */
const choose = (page: Page, id: string, value: string): Promise<number> =>
  page.evaluate(
    async (id, value) => {
      const field = document.querySelector<HTMLSelectElement>(id)!;
      const status = document.querySelector("#rows ~ [role=status]")!;
      const before = status.textContent;
      const start = performance.now();
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      while (
        status.textContent === before ||
        !status.textContent.startsWith("Shown")
      )
        await new Promise<void>((resolve) =>
          new MutationObserver((_records, observer) => {
            observer.disconnect();
            resolve();
          }).observe(status, {
            subtree: true,
            childList: true,
            characterData: true,
          }),
        );
      return performance.now() - start;
    },
    id,
    value,
  );

/** Milliseconds of a deletion of the rows that are listed. */
const remove = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    document.querySelector<HTMLElement>("#delete-listed")!.click();
    const status = document.querySelector(".deletion > [role=status]")!;
    while (!document.querySelector(".notice"))
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    const start = performance.now();
    document.querySelector<HTMLElement>(".notice button")!.click();
    while (!status.textContent.includes("deleted"))
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    return performance.now() - start;
  });

async function measure(stage: Stage) {
  const launched = await launchChromium({
    port: stage.port,
    extension: stage.extension,
  });
  try {
    const first = await launched.browser.newPage();
    await first.goto(`${launched.extensionUrl}privacy.html`);
    stage.progress("  log-page: filling the log");
    await fillLogIn(first, { exposures, seed: 1 }, fillTimeout);
    await first.close();
    const runs = [];
    for (let run = 0; run < stage.runs; run++) {
      stage.progress(`  log-page ${run + 1} of ${stage.runs}`);
      const page = await open(launched);
      const opened = await look(page);
      const { frames, rows } = await scroll(page);
      const scrolled = await look(page);
      const surface = await choose(page, "#rows-surface", "live");
      const kind = await choose(page, "#rows-kind", "party");
      const filtered = await look(page);
      runs.push({ opened, frames, rows, scrolled, surface, kind, filtered });
      await page.close();
    }
    const page = await open(launched);
    await choose(page, "#rows-surface", "live");
    const listed = await page.$eval(
      "#delete-listed",
      ({ textContent }) => textContent,
    );
    await look(page);
    stage.progress(`  log-page: ${listed}`);
    const removing = await remove(page);
    const removed = { listed, removing, longest: (await look(page)).longest };
    return { runs, removed };
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

export const logPage: Bench = {
  name: "log-page",
  what: "the log page at 1,000,000 exposures: opening, scrolling, narrowing, deleting",
  async run(stage) {
    const data = await measure(stage);
    const { runs, removed } = data;
    const of = <Value>(read: (run: (typeof runs)[number]) => Value) =>
      runs.map(read);
    return {
      data,
      tables: [
        {
          title: `Log page at ${exposures} exposures, ms`,
          columns: ["", "median", "worst", "goal"],
          rows: [
            row(
              "totals are there",
              of(({ opened }) => opened.totalsAt),
            ),
            row(
              "rows are there",
              of(({ opened }) => opened.rowsAt),
            ),
            row(
              "everything is added up",
              of(({ opened }) => opened.allAt),
            ),
            row(
              "longest task till then",
              of(({ opened }) => opened.longest),
            ),
            row(
              "a frame while scrolling",
              runs.flatMap(({ frames }) => frames),
              goals.frame,
            ),
            row(
              "longest task while scrolling",
              of(({ scrolled }) => scrolled.longest),
              goals.task,
            ),
            row(
              "narrowed by surface",
              of(({ surface }) => surface),
            ),
            row(
              "and by kind",
              of(({ kind }) => kind),
            ),
            row(
              "longest task while narrowing",
              of(({ filtered }) => filtered.longest),
              goals.task,
            ),
            row(removed.listed, [removed.removing]),
            row("longest task while deleting", [removed.longest]),
          ],
        },
      ],
      notes: [
        `Rows in the page at most: ${Math.max(...of(({ rows }) => rows))}.`,
        "A task is counted from 50 ms; 0 is none.",
      ],
    };
  },
};
