import type { Page } from "puppeteer";
import { feedAuthors } from "../feed";
import { collectGarbage, memoryOf, pause } from "./measure-page";

export interface Check {
  readonly what: string;
  readonly expected: string;
  readonly found: number;
  readonly isRight: boolean;
}

export const check = (
  what: string,
  expected: string,
  found: number,
  isRight: boolean,
) => ({ what, expected, found, isRight }) satisfies Check;

export async function inPage(page: Page): Promise<Check[]> {
  await page.evaluate(() => {
    window.bench.reset();
    document.body.prepend(document.createElement("hr"));
  });
  await page.evaluate(() => window.bench.faults.busy(120));
  await pause(100);
  const busy = await page.evaluate(() => window.bench.read());
  await page.evaluate(() => window.bench.faults.shift());
  await pause(200);
  const shifted = await page.evaluate(() => window.bench.read());
  const longest = Math.max(0, ...busy.longTasks);
  return [
    check(
      "a loop of 120 ms is a long task",
      "≥ 119 ms",
      longest,
      longest >= 119,
    ),
    check(
      "a block that jumps is a layout shift",
      "> 0",
      shifted.shift,
      shifted.shift > 0,
    ),
  ];
}

export async function inFrames(page: Page): Promise<Check[]> {
  await page.evaluate(
    (options) => window.bench.watchFrames({ ...options, handles: ["gov.sg"] }),
    { ...feedAuthors, stale: true },
  );
  const seen = async (badge: "now" | "later" | "other") => {
    await page.evaluate((when) => {
      window.bench.reset();
      return window.bench.faults.author(when);
    }, badge);
    return page.evaluate(() => window.bench.read());
  };
  const now = await seen("now");
  const later = await seen("later");
  const other = await seen("other");
  return [
    check(
      "a badge put there at once is in the frame",
      "1",
      now.inFrame,
      now.inFrame === 1 && now.authors === 1,
    ),
    check(
      "a badge a frame later is not",
      "0",
      later.inFrame,
      later.inFrame === 0 && later.authors === 1,
    ),
    check(
      "a badge of somebody else is seen",
      "1",
      other.stale,
      other.stale === 1,
    ),
  ];
}

export async function inMemory(page: Page): Promise<Check> {
  const client = await page.createCDPSession();
  await collectGarbage(client);
  const before = await memoryOf(page, client);
  await page.evaluate(() => window.bench.faults.hold(2 ** 20));
  const after = await memoryOf(page, client);
  const held = (after.heap - before.heap) / 2 ** 20;
  return check(
    "an array of 1 MB is seen in the heap, in MB",
    "0.9 to 1.2",
    held,
    held > 0.9 && held < 1.2,
  );
}
