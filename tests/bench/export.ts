import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { formats } from "@/utils/exposure-log/formats/index";
import { launchChromium } from "@/tests/support/launch";
import { saveInto } from "@/tests/support/save-into";
import { exportInPage, type ExportedInPage } from "./export/in-browser";
import { millionRows, writeMillionRows } from "./export/million-rows";
import type { Written } from "./export/write-million";
import type { Bench, Stage } from "./support/bench";
import { fillWithMillion } from "./support/million-log";
import { median } from "./support/statistics";

const run = promisify(execFile);
const megabyte = 2 ** 20;
const memoryGoal = 200;

/** Memory that the engine may keep for objects: an export that needs more ends, and does not only look large. */
const heapLimit = 96;

const child = async (script: string, ...given: string[]) => {
  const { stdout } = await run(
    process.execPath,
    [
      `--max-old-space-size=${heapLimit}`,
      "--import",
      "tsx",
      `tests/bench/export/${script}.ts`,
      ...given,
    ],
    { maxBuffer: megabyte },
  );
  return JSON.parse(stdout.trim().split("\n").at(-1)!);
};

const ids = formats.map(({ id }) => id);
const whats = ["reading", ...ids, "package"];

async function measure(stage: Stage) {
  // Each takes a minute or so, and does the same every time.
  const runs = Math.min(stage.runs, 3);
  const rows = path.join(stage.folder, "million-rows.bin");
  await writeMillionRows(rows);
  const written: Record<string, Written[]> = {};
  for (let round = 0; round < runs; round++)
    for (const what of whats) {
      stage.progress(`  ${what}: ${round + 1} of ${runs}`);
      (written[what] ??= []).push(await child("write-million", rows, what));
    }
  const different: Record<string, number> = {};
  for (const id of ids) {
    stage.progress(`  ${id}: read back`);
    const file = path.join(stage.folder, `million.${id}`);
    await child("write-million", rows, id, file);
    different[id] = await child("read-back", rows, id, file);
    await rm(file);
  }
  return { written, different, inPage: await measureInPage(stage) };
}

/** Once: it takes some minutes, and as many before that to make the rows. */
async function measureInPage(stage: Stage) {
  const launched = await launchChromium({
    port: stage.port,
    extension: stage.extension,
  });
  try {
    stage.progress("  in Chromium: filling the log");
    await fillWithMillion(launched);
    await saveInto(launched.browser, stage.folder);
    stage.progress("  in Chromium: showing and saving the package");
    return await exportInPage(launched);
  } finally {
    await launched.close();
  }
}

const pageRow = (what: string, one: ExportedInPage) => [
  what,
  (one.milliseconds / 1000).toFixed(1),
  ...[
    one.heap,
    one.memory?.before.own,
    one.memory?.peak.own,
    one.memory?.peak.whole,
  ].map((bytes) => (bytes === undefined ? "" : (bytes / megabyte).toFixed(0))),
];

export const exportBench: Bench = {
  name: "export",
  what: "the log's export: a million exposures in each format, and read back, and in Chromium",
  async run(stage) {
    const data = await measure(stage);
    const time = (what: string) =>
      median(data.written[what]!.map(({ milliseconds }) => milliseconds));
    return {
      data,
      tables: [
        {
          title: `${millionRows} exposures`,
          columns: [
            "",
            "ratio to reading",
            "rows/s",
            "s",
            "MB",
            "memory before, MB",
            "peak, MB",
            "goal",
            "met",
            "rows changed",
          ],
          rows: whats.map((what) => {
            const runs = data.written[what]!;
            const peak = Math.max(...runs.map((one) => one.peak)) / megabyte;
            return [
              what,
              (time(what) / time("reading")).toFixed(2),
              String(Math.round((millionRows / time(what)) * 1000)),
              (time(what) / 1000).toFixed(1),
              (runs[0]!.bytes / 1e6).toFixed(0),
              (runs[0]!.before / megabyte).toFixed(0),
              peak.toFixed(0),
              String(memoryGoal),
              peak < memoryGoal ? "yes" : "NO",
              String(data.different[what] ?? ""),
            ];
          }),
        },
        {
          title: `The package of ${millionRows} exposures in Chromium, from the log's page`,
          columns: [
            "",
            "s",
            "heap at most, MB",
            "process's own before, MB",
            "own at most, MB",
            "with what it shares, MB",
          ],
          rows: [
            pageRow("shown", data.inPage.preview),
            pageRow("saved", data.inPage.save),
          ],
        },
      ],
      notes: [
        `Each export of the first table is a Node process of its own, allowed ${heapLimit} MB for objects; its memory is the whole process's.`,
        "In Chromium the process is the one that holds the extension's pages: what it shares is the browser's program, for the most part.",
        "The package reads the exposures four times: CSV, Parquet, 4CAT, webtrackR.",
      ],
    };
  },
};
