import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "puppeteer";
import {
  afterAll,
  afterEach,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { waitForBadge } from "@/tests/support/badges";
import { downloadFolder } from "@/tests/support/downloads";
import { saveInto } from "@/tests/support/save-into";
import { eventually } from "@/tests/support/eventually";
import {
  agreeToOwnStudy,
  readStore,
  withdraw,
} from "@/tests/support/log-in-extension";
import { axeFaults, bareControls, overflowOf } from "@/tests/support/own-page";
import { textOf } from "@/tests/support/own-pages";
import {
  scrollFeed,
  watchedFeed,
  watchFor,
} from "@/tests/support/scripted-viewing";
import { stageFor } from "@/tests/support/serve-and-launch";
import { unzip } from "@/tests/support/unzip";

const stage = stageFor();
const saved = downloadFolder();
afterAll(() => saved.remove());
let log: Page;

beforeEach(async () => {
  log = await agreeToOwnStudy(stage);
  await saveInto(stage.browser, saved.folder);
  const page = await stage.browser.newPage();
  await page.goto(watchedFeed);
  await waitForBadge(page);
  await watchFor(page, 1200);
  await scrollFeed(page, 3);
  await watchFor(page, 1200);
  await page.close();
  await eventually(untilTwoRows);
  await log.bringToFront();
});
afterEach(async () => {
  await withdraw(log);
  await log.close();
});

async function untilTwoRows() {
  expect(await readStore(log, "tail")).toHaveLength(2);
}
const press = (words: string) => log.click(`aria/${words}[role="button"]`);
const said = () => textOf(log, ".export > [role=status]");
const isSaid = (words: RegExp) =>
  eventually(async () => expect(await said()).toMatch(words));
/** What a reader could stumble over in this look of the page. */
async function faultsIn(theme: string, dir: string) {
  await log.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
  ]);
  await log.evaluate((dir) => (document.documentElement.dir = dir), dir);
  return axeFaults(log);
}
/** What exports left in the extension's private part of the disk. */
const leftovers = () =>
  log.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    const folder = await root.getDirectoryHandle("exports").catch(() => null);
    if (folder) for await (const name of folder.keys()) names.push(name);
    return names;
  });

async function preview(): Promise<{ path: string; start: string }[]> {
  await log.click(".export form button[type=submit]");
  await log.waitForSelector(".files");
  return log.$$eval(".files > li", (files) =>
    files.map((file) => ({
      path: file.querySelector("summary span")!.textContent,
      start: file.querySelector("pre")?.textContent ?? "",
    })),
  );
}

describe("an export", () => {
  test("shows every file and how it begins, and saves just that", async () => {
    const shown = await preview();
    expect(saved.files()).toEqual([]);
    await press("Save");
    await isSaid(/^Saved/);
    const file = await saved.waitFor("letterhead-log.zip");
    expect(unzip(["-t", file])).toContain("No errors detected");
    const packed = unzip(["-Z1", file]);
    expect(shown.map(({ path }) => path)).toEqual(packed.trim().split("\n"));
    const contentOf = (path: string) => unzip(["-p", file, path]);
    for (const { path, start } of shown) {
      if (path.endsWith(".parquet")) expect(start).toBe("");
      else expect(contentOf(path).startsWith(start), path).toBe(true);
      if (!path.endsWith(".parquet")) expect(start, path).not.toBe("");
    }
    const rows = parse(contentOf("exposures.csv"), {
      columns: true,
      bom: true,
    }) as { author: string; visible_ms: string }[];
    const kept = await readStore(log, "tail");
    expect(rows.map(({ author }) => author)).toEqual(["rt.news", "dwnews"]);
    expect(rows.map((row) => Number(row.visible_ms))).toEqual(
      kept.map((row) => row.visible_ms),
    );
    expect(await leftovers()).toEqual(["letterhead-log.zip"]);
    await withdraw(log);
    expect(await leftovers()).toEqual([]);
  });

  test("can be read in light and dark, both directions, with forced colours and in narrow windows", async () => {
    await preview();
    await log.click(".files summary");
    for (const [theme, dir] of [
      ["light", "ltr"],
      ["dark", "rtl"],
    ] as const) {
      expect(await faultsIn(theme, dir)).toEqual([]);
      for (const [width, deviceScaleFactor] of [
        [320, 1],
        [640, 2],
      ] as const) {
        await log.setViewport({ width, height: 480, deviceScaleFactor });
        expect(await overflowOf(log), `${dir}, ${width} px`).toBe(0);
      }
    }
    expect(await bareControls(log)).toEqual([]);
  });

  test("that is cancelled leaves nothing", async () => {
    await preview();
    await multiplyRows(20_000);
    const before = saved.files();
    await press("Save");
    await press("Cancel");
    await isSaid(/^Cancelled/);
    expect(saved.files()).toEqual(before);
    expect(await leftovers()).toEqual([]);
  });

  /** Copies the rows that were recorded, so that an export takes its time. */
  async function multiplyRows(count: number) {
    const [row] = await readStore(log, "tail");
    await log.evaluate(
      (row, count) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open("exposure-log");
          opening.addEventListener("error", () => reject(opening.error!));
          opening.addEventListener("success", () => {
            const writing = opening.result.transaction("tail", "readwrite");
            for (let at = 0; at < count; at++)
              writing.objectStore("tail").add(row);
            writing.addEventListener("complete", () => {
              opening.result.close();
              resolve();
            });
          });
        }),
      row!,
      count,
    );
  }
});

test("a table of its own is saved as it was shown", async () => {
  await log.click('.export input[name="export"]:not(:checked)');
  await log.waitForSelector('.export [name="table"]');
  const [shown] = await preview();
  await press("Save");
  await isSaid(/^Saved/);
  const name = "letterhead-log-exposures.csv";
  await eventually(() => expect(saved.files()).toContain(name));
  expect(readFileSync(`${saved.folder}/${name}`, "utf8")).toBe(shown!.start);
});
