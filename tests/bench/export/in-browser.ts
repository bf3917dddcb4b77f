import { setTimeout } from "node:timers/promises";
import type { Page } from "puppeteer";
import { agreeToOwnStudy } from "@/tests/support/log-in-extension";
import type { Launched } from "@/tests/support/launch";
import { watchMemory, type ProcessMemory } from "../support/process-memory";

/** A part of an export in the page, as a person asks for it. */
export interface ExportedInPage {
  readonly milliseconds: number;
  /** Of the whole process that holds the page; nothing is known but on Linux. */
  readonly memory: ProcessMemory | undefined;
  /** Most bytes of its JavaScript heap, as looked at from outside. */
  readonly heap: number;
}

/** Milliseconds between two looks at the heap. */
const between = 500;

/** Shows what will leave of the whole log, and saves it, as one package. */
export async function exportInPage(launched: Launched) {
  const page = await agreeToOwnStudy(launched);
  await page.waitForSelector(".export form");
  const preview = await measured(launched, page, async () => {
    await page.click(".export form [type=submit]");
    await untilDone(page);
  });
  const save = await measured(launched, page, async () => {
    await page.click(".files ~ .actions button");
    await untilDone(page);
  });
  const said = await page.$eval(
    ".export > [role=status]",
    ({ textContent }) => textContent,
  );
  await page.close();
  if (!said.startsWith("Saved")) throw new Error(`The page says: ${said}`);
  return { preview, save };
}

/** In short looks: puppeteer gives a long one up after three minutes. */
async function untilDone(page: Page): Promise<void> {
  await page.waitForSelector(".export .progress");
  while (await page.$(".export .progress")) await setTimeout(between);
}

async function measured(
  { browser }: Launched,
  page: Page,
  act: () => Promise<void>,
): Promise<ExportedInPage> {
  const client = await page.createCDPSession();
  let heap = 0;
  const timer = setInterval(() => {
    client.send("Runtime.getHeapUsage").then(
      ({ usedSize, backingStorageSize }) => {
        heap = Math.max(heap, usedSize + backingStorageSize);
      },
      () => undefined,
    );
  }, between);
  const start = performance.now();
  const { memory } = await watchMemory(browser, act);
  const milliseconds = performance.now() - start;
  clearInterval(timer);
  await client.detach();
  return { milliseconds, memory, heap };
}
