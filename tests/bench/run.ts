import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { installBrowsers } from "@/tests/support/install-browsers";
import { startLookalike } from "@/tests/tiktok/server";
import { benches } from "./benches";
import type { Bench } from "./support/bench";
import { buildInto } from "./support/build-into";
import { describeMachine } from "./support/machine";
import { bundlePageScript } from "./support/page-script";
import { formatReport } from "./support/report";
import { shownHandles } from "./support/shown-handles";

const folder = path.resolve(".bench");

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: "string", default: "5" },
      help: { type: "boolean", short: "h" },
    },
  });
  const unknown = positionals.filter(
    (name) => !benches.some((bench) => bench.name === name),
  );
  const runs = Number(values.runs);
  if (values.help || unknown.length > 0 || !(runs >= 1)) {
    for (const name of unknown) console.error(`There is no bench "${name}".`);
    console.error("npm run bench -- [NAME …] [--runs N]\n");
    for (const { name, what } of benches)
      console.error(`  ${name.padEnd(12)} ${what}`);
    return values.help ? 0 : 2;
  }
  await measure(
    positionals.length === 0
      ? benches
      : benches.filter(({ name }) => positionals.includes(name)),
    Math.floor(runs),
  );
  return 0;
}

const progress = (text: string) => void process.stderr.write(`${text}\n`);

async function measure(chosen: readonly Bench[], runs: number) {
  await installBrowsers("chrome");
  await mkdir(folder, { recursive: true });
  progress("Building the extension …");
  const extension = await buildInto(path.join(folder, "extension"));
  const lookalike = await startLookalike();
  const stage = {
    runs,
    extension,
    folder,
    port: lookalike.port,
    pageScript: await bundlePageScript("main"),
    handles: await shownHandles(),
    progress,
  };
  const machine = describeMachine();
  try {
    for (const bench of chosen) {
      progress(`${bench.name}: ${bench.what}`);
      const started = performance.now();
      const report = await bench.run(stage);
      const seconds = Math.round((performance.now() - started) / 1000);
      const file = path.join(folder, `${bench.name}.json`);
      const date = new Date().toISOString();
      const kept = { bench: bench.name, date, machine, runs, ...report };
      await writeFile(file, `${JSON.stringify(kept, undefined, 2)}\n`);
      console.log(formatReport(bench, report));
      console.log(`${machine}; ${date}; ${seconds} s; ${file}\n`);
    }
  } finally {
    await lookalike.close();
  }
}

process.exitCode = await main();
