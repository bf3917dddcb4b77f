import { launchChromium } from "@/tests/support/launch";
import type { Stage } from "./bench";
import { writeSmallExtension } from "./small-extension";

const stride = 256;

/** What an extension's script pays for nothing but to ask for each link of a page, at a slow processor. */
export interface Walk extends Record<string, number> {
  /** Milliseconds of the longest step of so many links, each in a task of its own. */
  longest: number;
  /** Links that had been asked for at its end. */
  at: number;
}

/** Of the world of an empty extension, where it runs. */
async function walk(stride: number): Promise<Walk> {
  const links = document.getElementsByTagName("a");
  const found: Element[] = [];
  const longest = { longest: 0, at: 0 };
  for (let isOver = false; !isOver;) {
    await scheduler.postTask(() => {});
    const started = performance.now();
    for (const end = found.length + stride; found.length < end;) {
      const link = links.item(found.length);
      isOver = !link;
      if (!link) break;
      found.push(link);
    }
    const time = performance.now() - started;
    if (time > longest.longest)
      Object.assign(longest, { longest: time, at: found.length });
  }
  return longest;
}

/** The browser's own share of looking at each link of a page, once in each of `runs` fresh pages. */
export async function walkLinks(
  stage: Stage,
  url: string,
  slowdown: number,
): Promise<Walk[]> {
  const empty = await writeSmallExtension("Walk", "");
  const { port, runs } = stage;
  const launched = await launchChromium({ port, extension: empty.folder });
  const walks: Walk[] = [];
  try {
    for (let run = 1; run <= runs; run++) {
      stage.progress(`  an empty extension's walk: ${run} of ${runs}`);
      const page = await launched.browser.newPage();
      await page.goto(url);
      const [world] = page.extensionRealms();
      if (!world) throw new Error("The content script has no world here.");
      await page.emulateCPUThrottling(slowdown);
      walks.push(await world.evaluate(walk, stride));
      await page.close();
    }
  } finally {
    await launched.close();
    await empty.remove();
  }
  return walks;
}
