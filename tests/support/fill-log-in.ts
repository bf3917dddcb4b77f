import { setTimeout } from "node:timers/promises";
import type { Page } from "puppeteer";
import { bundleScript } from "./bundle-script";
import type { fillOwnLog } from "./log-filler";

type Choices = Parameters<typeof fillOwnLog>[0];

let script: Promise<string> | undefined;

/**
 * Fills the log of a browser with generated rows, in one of the extension's own pages.
 *
 * @param timeout milliseconds; a million rows take some minutes
 */
export async function fillLogIn(
  page: Page,
  choices: Choices,
  timeout = 30_000,
): Promise<void> {
  await page.evaluate(
    await (script ??= bundleScript("tests/support/log-filler.ts")),
  );
  await page.evaluate((wanted) => {
    const { fillOwnLog: fill } = globalThis as unknown as {
      fillOwnLog: typeof fillOwnLog;
    };
    void fill(wanted).then(() => {
      document.documentElement.dataset.filled = "";
    });
  }, choices);
  // In short looks: puppeteer gives one up after three minutes.
  const end = performance.now() + timeout;
  while (!(await page.$("[data-filled]"))) {
    if (performance.now() > end) throw new Error("The log is not filled yet.");
    await setTimeout(200);
  }
}
