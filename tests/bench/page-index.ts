import type { Browser, Page } from "puppeteer";
import { launchChromium } from "@/tests/support/launch";
import { fakeEntries, sampleHandles } from "./designs/accounts";
import { designs } from "./designs/all";
import type { IndexBench } from "./page/index-designs";
import type { Bench, Stage } from "./support/bench";
import { indexTable, type IndexFigures } from "./support/index-table";
import { memoryOf } from "./support/measure-page";
import { bundlePageScript } from "./support/page-script";
import { writeSmallExtension } from "./support/small-extension";
import { summarise } from "./support/statistics";

/** Of the content script's world, where `evaluate` runs. */
declare const indexBench: IndexBench;

const sizes = [2_000, 10_000, 100_000, 1_000_000];
const url = "https://www.tiktok.com/tag/traps";

/** Opens a page and gives the world of the extension's content script in it. */
async function openWorld(browser: Browser, script: string) {
  const page = await browser.newPage();
  await page.goto(url);
  const [world] = page.extensionRealms();
  if (!world) throw new Error("The content script has no world here.");
  await world.evaluate(script);
  return { page, world };
}

type World = Awaited<ReturnType<typeof openWorld>>["world"];

/** The engine is still compiling after the first rounds: after 20 a hit takes 1.5 times as long as after 200. */
const compiled = 200;

const lookUps = (
  world: World,
  handles: string[],
  rounds: number,
  after: number,
): Promise<number> =>
  world.evaluate(
    (handles, rounds, after) => indexBench.lookUp(handles, rounds, after),
    handles,
    rounds,
    after,
  );

async function measureOnce(
  page: Page,
  world: World,
  name: string,
  parts: number,
  { hits, misses }: ReturnType<typeof sampleHandles>,
) {
  const client = await page.createCDPSession();
  const before = await memoryOf(page, client);
  const times = await world.evaluate(
    (name, parts) => indexBench.load(name, parts),
    name,
    parts,
  );
  const after = await memoryOf(page, client);
  const first = await lookUps(world, hits, 1, 0);
  const counts = [
    await world.evaluate((handles) => indexBench.count(handles), hits),
    await world.evaluate((handles) => indexBench.count(handles), misses),
  ];
  if (counts[0] !== hits.length || counts[1] !== 0)
    throw new Error(`"${name}" found ${counts.join(" and ")}.`);
  return {
    ...times,
    memory: after.heap - before.heap,
    first,
    hit: await lookUps(world, hits, 100, compiled),
    miss: await lookUps(world, misses, 100, compiled),
  };
}

/** In a page of its own, as a page's first reading takes several milliseconds more than its second. */
async function readOpaque(
  browser: Browser,
  script: string,
  name: string,
  parts: number,
): Promise<number> {
  const { page, world } = await openWorld(browser, script);
  const time = await world.evaluate(
    (name, parts) => indexBench.readOpaque(name, parts),
    name,
    parts,
  );
  await page.close();
  return time;
}

async function store(
  browser: Browser,
  script: string,
  name: string,
  texts: readonly string[],
) {
  const { page, world } = await openWorld(browser, script);
  await world.evaluate(
    (name, texts) => indexBench.store(name, texts),
    name,
    texts,
  );
  await page.close();
}

const forget = (world: World, name: string, parts: number) =>
  world.evaluate((name, parts) => indexBench.forget(name, parts), name, parts);

async function measureSize(
  browser: Browser,
  stage: Stage,
  script: string,
  size: number,
) {
  const entries = fakeEntries(size);
  const samples = sampleHandles(entries, 2_000);
  const rows = [];
  for (const { name, encode } of designs) {
    stage.progress(`  ${size.toLocaleString("en")} accounts, ${name}`);
    const started = performance.now();
    const texts = encode(entries);
    const encoding = performance.now() - started;
    await store(browser, script, name, texts);
    const figures: IndexFigures[] = [];
    for (let run = 0; run < stage.runs; run++) {
      const opaque = await readOpaque(browser, script, name, texts.length);
      const { page, world } = await openWorld(browser, script);
      const once = await measureOnce(page, world, name, texts.length, samples);
      figures.push({ ...once, opaque });
      if (run === stage.runs - 1) await forget(world, name, texts.length);
      await page.close();
    }
    rows.push({
      name,
      bytes: texts.reduce((sum, { length }) => sum + length, 0),
      encoding,
      ...summarise(figures),
      figures,
    });
  }
  return rows;
}

export const pageIndex: Bench = {
  name: "index",
  what: "the index that a page holds, 2,000 to 1,000,000 accounts, against other designs",
  async run(stage) {
    const script = await bundlePageScript("index-designs");
    const empty = await writeSmallExtension("Index", "", [
      "storage",
      "unlimitedStorage",
    ]);
    const { port } = stage;
    const launched = await launchChromium({ port, extension: empty.folder });
    const found: Array<{
      size: number;
      rows: Awaited<ReturnType<typeof measureSize>>;
    }> = [];
    try {
      for (const size of sizes)
        found.push({
          size,
          rows: await measureSize(launched.browser, stage, script, size),
        });
    } finally {
      await launched.close();
      await empty.remove();
    }
    return {
      tables: found.map(({ size, rows }) => indexTable(size, rows)),
      notes: [
        "Load is storage.local.get of a design's texts, at the same time, and then open, in the content script's world of a page; memory is what the page's heap and buffers grow by; encode is in Node. First is a page's first 2,000 look-ups, hit and miss are after 200 rounds of them, which compile. Opaque is what it takes to read as many texts as long that mean nothing: the browser's own share. Without the permission unlimitedStorage an extension stores 10,485,760 bytes.",
      ],
      data: found,
    };
  },
};
