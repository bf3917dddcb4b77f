import { TargetType } from "puppeteer";
import type { Plugin } from "vite";
import { launchChromium, type Launched } from "@/tests/support/launch";
import type { Bench, Stage } from "./support/bench";
import { buildInto } from "./support/build-into";
import { traceOwnTime } from "./support/own-time";
import { median } from "./support/statistics";

/** Milliseconds that syncing may add to the worker's start. */
const goal = 5;

/** The worker's way into syncing, in a form that does nothing. */
const stubs: Readonly<Record<string, string>> = {
  "registry/sync/create-syncing":
    "export const syncAlarm = ''; export const createSyncing = () => ({ run: async () => ({}), stop() {} });",
  "registry/surface-corrections":
    "export const renewSurfaceRules = async () => {};",
  "registry/lookup-feeds": "export const lookUpEverywhere = async () => null;",
};

const withoutSync: Plugin = {
  name: "without-sync",
  enforce: "pre",
  resolveId(id) {
    const stub = Object.keys(stubs).find((name) => id.endsWith(name));
    return stub === undefined ? null : `\0stub:${stub}`;
  },
  load(id) {
    return id.startsWith("\0stub:") ? stubs[id.slice(6)] : null;
  },
};

/** Ends the worker, wakes it with a message that it refuses, and adds up what its script took; in milliseconds. */
async function start({ browser, extensionUrl }: Launched): Promise<number> {
  const target = await browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER,
  );
  const page = await browser.newPage();
  await page.goto(`${extensionUrl}privacy.html`);
  await (await target.worker())!.close();
  const { own } = await traceOwnTime(page, `${extensionUrl}background.js`, () =>
    page.evaluate(() => chrome.runtime.sendMessage({ name: "wake" })),
  );
  await page.close();
  return own;
}

async function measure(stage: Stage) {
  const extensions = {
    with: stage.extension,
    without: await buildInto(`${stage.folder}/without-sync`, {
      plugins: [withoutSync],
    }),
  };
  const samples = { with: [] as number[], without: [] as number[] };
  const launched = {
    with: await launchChromium({
      port: stage.port,
      extension: extensions.with,
    }),
    without: await launchChromium({
      port: stage.port,
      extension: extensions.without,
    }),
  };
  try {
    // A first round, thrown away, lets the browser keep the compiled code.
    for (let run = 0; run <= stage.runs; run++) {
      stage.progress(`  worker start ${run} of ${stage.runs}`);
      for (const mode of ["with", "without"] as const) {
        const own = await start(launched[mode]);
        if (run > 0) samples[mode].push(own);
      }
    }
  } finally {
    await launched.with.close();
    await launched.without.close();
  }
  return samples;
}

export const workerStart: Bench = {
  name: "worker-start",
  what: "what syncing adds to the worker's start while it is idle",
  async run(stage) {
    const data = await measure(stage);
    const row = (what: string, values: readonly number[]) => [
      what,
      median(values).toFixed(2),
      Math.min(...values).toFixed(2),
      Math.max(...values).toFixed(2),
    ];
    const added = median(data.with) - median(data.without);
    return {
      data,
      tables: [
        {
          title: "The worker's script, from its start to its first answer, ms",
          columns: ["", "median", "least", "most"],
          rows: [
            row("with syncing", data.with),
            row("without", data.without),
            ["added", added.toFixed(2), "", `goal: at most ${goal}`],
          ],
        },
      ],
    };
  },
};
