import { fillLogIn } from "@/tests/support/fill-log-in";
import type { Launched } from "@/tests/support/launch";

/** A log of years that are over: what began after the page was opened would not be deleted with the rest. */
export const millionLog = {
  exposures: 1_000_000,
  seed: 1,
  start: "2016-01-01T07:00:00.000Z",
};

/** The generator makes some thousand rows a second in a page. */
const fillTimeout = 1_800_000;

/** Fills the log of a browser with a million exposures. */
export async function fillWithMillion({
  browser,
  extensionUrl,
}: Launched): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${extensionUrl}privacy.html`);
  await fillLogIn(page, millionLog, fillTimeout);
  await page.close();
}
