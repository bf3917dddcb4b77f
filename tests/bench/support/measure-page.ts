import type { Browser, CDPSession, Page } from "puppeteer";
import type { Launched } from "@/tests/support/launch";
import type { Mode } from "./alternate";
import type { Stage } from "./bench";
import { traceOwnTime, type OwnTime } from "./own-time";

/** Author links of a page, and the block that one of them and its badge stand in. */
export interface Watched {
  author: string;
  block: string;
  stale?: boolean;
}

export interface Scenario {
  readonly url: string;
  readonly watched: Watched;
  /** Times that the processor is slowed down. */
  readonly slowdown?: number;
  /** Whether `act` loads another document. */
  readonly loads?: boolean;
  /** Waits until the page is there; the extension has its index in memory by then. */
  readonly ready: (page: Page, hasExtension: boolean) => Promise<unknown>;
  readonly act: (page: Page) => Promise<unknown>;
}

/** Figures of one run; times in milliseconds, sizes in bytes. */
export interface Sample extends OwnTime {
  script: number;
  styles: number;
  styleTime: number;
  layouts: number;
  layoutTime: number;
  shift: number;
  longTasks: number;
  longest: number;
  heap: number;
  nodes: number;
  listeners: number;
  authors: number;
  inFrame: number;
  stale: number;
  badges: number;
  spans: number;
}

/** Opens a scenario in a fresh page, up to where `act` begins. */
export async function openScenario(
  browser: Browser,
  { pageScript, handles }: Stage,
  { url, watched, slowdown = 1, ready }: Scenario,
  hasExtension: boolean,
) {
  const page = await browser.newPage();
  const client = await page.createCDPSession();
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.evaluateOnNewDocument(pageScript);
  await page.goto(url);
  await ready(page, hasExtension);
  await page.evaluate((options) => window.bench.watchFrames(options), {
    ...watched,
    handles,
  });
  await collectGarbage(client);
  if (slowdown > 1) await page.emulateCPUThrottling(slowdown);
  await page.evaluate(() => window.bench.reset());
  return { page, client };
}

/** Runs a scenario in a fresh page and reads what it cost, from after `ready` until after `act`. */
export async function measurePage(
  { browser, extensionUrl }: Launched,
  stage: Stage,
  scenario: Scenario,
  mode: Mode,
): Promise<Sample> {
  const { page, client } = await openScenario(
    browser,
    stage,
    scenario,
    mode === "with",
  );
  const before = await readMetrics(client);
  const own = await traceOwnTime(page, extensionUrl, async () => {
    await scenario.act(page);
    await pause(150);
  });
  const after = await readMetrics(client);
  const { longTasks, ...seen } = await page.evaluate(() => window.bench.read());
  await page.emulateCPUThrottling(null);
  const between = (key: string) => (after[key] ?? 0) - (before[key] ?? 0);
  // Counts begin anew with a new document, times do not.
  const count = scenario.loads ? (key: string) => after[key] ?? 0 : between;
  const sample = {
    script: between("ScriptDuration") * 1000,
    styles: count("RecalcStyleCount"),
    styleTime: between("RecalcStyleDuration") * 1000,
    layouts: count("LayoutCount"),
    layoutTime: between("LayoutDuration") * 1000,
    longTasks: longTasks.length,
    longest: Math.max(0, ...longTasks),
    ...(await memoryOf(page, client)),
    ...own,
    ...seen,
  };
  await page.close();
  return sample;
}

/** Counts and times; times are the processor's, not the clock's, so that a busy machine disturbs less. */
export async function readMetrics(
  client: CDPSession,
): Promise<Record<string, number>> {
  const { metrics } = await client.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** What a page holds once its garbage is gone. */
export async function memoryOf(page: Page, client: CDPSession) {
  await collectGarbage(client);
  const usage = await client.send("Runtime.getHeapUsage");
  const { Nodes = 0, JSEventListeners = 0 } = await page.metrics();
  return {
    heap: usage.usedSize + usage.backingStorageSize,
    nodes: Nodes,
    listeners: JSEventListeners,
  };
}

export async function collectGarbage(client: CDPSession): Promise<void> {
  // Once is not enough for what finalisers hold.
  for (let round = 0; round < 2; round++)
    await client.send("HeapProfiler.collectGarbage");
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
