import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { kindIds } from "@/data/kinds";
import { launchChromium, type Launched } from "@/tests/support/launch";
import { encodeIndex } from "@/utils/registry/encode-index";
import { storedIndex } from "@/utils/registry/keys";
import { fakeEntries } from "./designs/accounts";
import { append } from "./feed";
import type { Bench, Stage } from "./support/bench";
import { measurePage, type Sample } from "./support/measure-page";
import { summarise } from "./support/statistics";

const sizes = [2_000, 1_000_000] as const;
const goal = 1.2;

/** The extension as it ships, but allowed to store more than 10 MB. */
async function copyExtension({ extension, folder }: Stage): Promise<string> {
  const copy = path.join(folder, "roomy");
  await cp(extension, copy, { recursive: true });
  const file = path.join(copy, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  manifest.permissions.push("unlimitedStorage");
  await writeFile(file, JSON.stringify(manifest));
  return copy;
}

/** Gives the extension an index of so many accounts, those of the look-alike among them. */
async function storeIndex(
  { browser, extensionUrl }: Launched,
  { handles }: Stage,
  size: number,
) {
  const entries = [
    ...handles.map((handle) => ({
      handle,
      kind: kindIds[0],
      country: "FR",
      standing: "current" as const,
    })),
    ...fakeEntries(size),
  ].slice(0, size);
  const parts = encodeIndex(entries, { version: 1, date: "2026-11-22" });
  const page = await browser.newPage();
  await page.goto(`${extensionUrl}popup.html`);
  await page.evaluate(
    (items) =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set(items: object): Promise<void> } } };
        }
      ).chrome.storage.local.set(items),
    storedIndex(parts),
  );
  await page.close();
}

export const feedSize: Bench = {
  name: "feed-size",
  what: "the feed with an index of 1,000,000 accounts, beside one of 2,000",
  async run(stage) {
    const extension = await copyExtension(stage);
    const { port } = stage;
    const launched: Launched[] = [];
    const samples: Sample[][] = sizes.map(() => []);
    try {
      for (const size of sizes) {
        const one = await launchChromium({ port, extension });
        launched.push(one);
        await storeIndex(one, stage, size);
      }
      for (let round = 0; round <= stage.runs; round++) {
        stage.progress(`  round ${round} of ${stage.runs}`);
        for (const [at, one] of launched.entries()) {
          const sample = await measurePage(one, stage, append, "with");
          if (round > 0) samples[at]!.push(sample);
        }
      }
    } finally {
      for (const one of launched) await one.close();
    }
    const [few, many] = samples.map((of) => summarise(of)) as [Sample, Sample];
    const ratio = many.own / few.own;
    const row = (name: string, of: (sample: Sample) => number, digits = 1) => [
      name,
      (of(many) / of(few)).toFixed(2),
      of(few).toFixed(digits),
      of(many).toFixed(digits),
      "",
      "",
    ];
    return {
      tables: [
        {
          title: "1,000 feed items",
          columns: ["", "ratio", "2,000", "1,000,000", "goal", "met"],
          rows: [
            [
              ...row("own script, ms", ({ own }) => own).slice(0, 4),
              `ratio ≤ ${goal}`,
              ratio <= goal ? "yes" : "NO",
            ],
            row("page's script, ms", ({ script }) => script),
            row("heap, MB", ({ heap }) => heap / 2 ** 20),
            row("badges", ({ badges }) => badges, 0),
          ],
        },
      ],
      data: samples,
    };
  },
};
