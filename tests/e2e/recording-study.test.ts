import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "puppeteer";
import {
  afterAll,
  afterEach,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import type { LabelCondition } from "@/data/log/closed-lists";
import { ownStudy, type StudyFile } from "@/data/log/study";
import { badgesOn, waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import {
  agree,
  handIn,
  openOffers,
  readStore,
  waitForScript,
  withdraw,
} from "@/tests/support/log-in-extension";
import { axeFaults, overflowOf } from "@/tests/support/own-page";
import { textOf } from "@/tests/support/own-pages";
import {
  scrollFeed,
  watchedFeed,
  watchFor,
} from "@/tests/support/scripted-viewing";
import { stageFor } from "@/tests/support/serve-and-launch";

const stage = stageFor();
const folder = mkdtempSync(path.join(tmpdir(), "letterhead-study-"));
afterAll(() => rmSync(folder, { recursive: true }));

let log: Page;
let page: Page;
beforeEach(async () => {
  log = await openOffers(stage);
  page = await stage.browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
});
afterEach(async () => {
  await page.close();
  await withdraw(log);
  await log.close();
});

const plain = ownStudy({
  title: "Badges and attention",
  contact: "The research team, team@university.example",
  consent: "What is kept.\n\nWhat is not.",
});
const withLabels = (name: LabelCondition): StudyFile => ({
  ...plain,
  id: `badges-${name}`,
  labels: {
    conditions: [{ name, weight: 1 }],
    seed: "a seed",
    ...(name === "delayed" && { delayHours: 24 }),
  },
});

async function handInText(text: string) {
  const file = path.join(folder, "study.json");
  writeFileSync(file, text);
  await log.bringToFront();
  await handIn(log, file);
}
async function takePart(study: StudyFile) {
  await handInText(JSON.stringify(study));
  await agree(log);
}
/** Watches the first post, which is a registered account's, and looks away. */
async function watchFirst() {
  await page.bringToFront();
  await page.goto(watchedFeed);
  await page.waitForSelector('[data-e2e="recommend-list-item-container"]');
  await watchFor(page, 1300);
  await scrollFeed(page, 1);
  return eventually(async () => {
    const [row] = await readStore(log, "tail");
    expect(row).toMatchObject({ author: "rt.news" });
    return row!;
  });
}

describe("a study file", () => {
  test.each([
    ["none", false, false],
    ["delayed", false, false],
    ["wording", true, true],
    ["usual", true, false],
  ] as const)(
    "that assigns the condition %s: labels and rows follow it",
    async (condition, isShown, isLong) => {
      await takePart(withLabels(condition));
      const row = await watchFirst();
      expect(row).toMatchObject({
        study_id: `badges-${condition}`,
        label_condition: condition,
        counted_as_view: true,
        badge_shown: isShown,
      });
      expect((await badgesOn(page)).length > 0).toBe(isShown);
      expect(row.badge_variant.startsWith("long-")).toBe(isLong);
      const [session] = await readStore(log, "sessions");
      expect(session).toMatchObject({
        label_condition: condition,
        labels_in_force: condition === "delayed" ? "none" : condition,
      });
      expect(await readStore(log, "consents")).toMatchObject([
        { condition_seed: "a seed", label_condition: condition },
      ]);
    },
  );

  test("ends with its labels: after withdrawal the open page has its badges again", async () => {
    await takePart(withLabels("none"));
    await watchFirst();
    await withdraw(log);
    await page.bringToFront();
    await waitForBadge(page);
    expect(await badgesOn(page)).toContainEqual(
      expect.objectContaining({ handle: "rt.news" }),
    );
  });

  test("shows its own text, contact and conditions before anybody agrees", async () => {
    await handInText(JSON.stringify(withLabels("delayed")));
    await log.waitForSelector("#has-read");
    const text = await textOf(log);
    for (const words of [
      plain.title,
      plain.contact,
      "What is not.",
      "no badges for the first 24 hours",
    ])
      expect(text).toContain(words);
    for (const value of ["light", "dark"]) {
      await log.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
      expect(await axeFaults(log)).toEqual([]);
    }
    await log.setViewport({ width: 320, height: 480 });
    expect(await overflowOf(log)).toBe(0);
    await waitForScript(log, false);
    await log.reload();
    await log.waitForSelector("#own-study");
  });

  test.each([
    ["is rubbish", "{", ""],
    ["is of the future", JSON.stringify({ ...plain, version: 2 }), "version"],
    [
      "asks for what this version does not know",
      JSON.stringify({ ...plain, screenshots: true }),
      "file",
    ],
    ["is too large", " ".repeat(200_001) + JSON.stringify(plain), ""],
  ])("that %s says so, and nothing begins", async (_what, text, detail) => {
    await handInText(text);
    await eventually(async () =>
      expect(await textOf(log, "[role=status]")).toMatch(
        new RegExp(`^That file is no study file .+: ${detail}$`),
      ),
    );
    expect(await log.$("#has-read")).toBeNull();
    await waitForScript(log, false);
  });
});

describe("events", () => {
  test("card, note and hiding reach the log", async () => {
    await takePart(plain);
    await page.bringToFront();
    await page.goto(watchedFeed);
    const badge = '.letterhead-badge[data-letterhead="rt.news"]';
    await waitForBadge(page, '[data-letterhead="rt.news"]');
    await page.click(badge);
    const toNote = await page.waitForSelector(
      "[data-letterhead-card] >>> .cardNote",
    );
    const [target] = await Promise.all([
      stage.browser.waitForTarget((candidate) =>
        candidate.url().includes("note.html?handle=rt.news"),
      ),
      toNote!.click(),
    ]);
    const note = await target.asPage();
    await note.close();
    const options = await stage.browser.newPage();
    await options.goto(`${stage.extensionUrl}options.html?account=rt.news`);
    await options.waitForSelector(".account-form");
    await options.click('.account-form [name="hidden"]');
    await options.click(".account-form button");
    await eventually(async () =>
      expect(
        (await readStore(log, "events")).map(({ event }) => event).sort(),
      ).toEqual(["card_opened", "hidden", "note_opened"]),
    );
    await options.click("::-p-aria(Remove[role='button'])");
    const events = await eventually(async () => {
      const found = await readStore(log, "events");
      expect(found).toHaveLength(4);
      return found;
    });
    await options.close();
    for (const event of events)
      expect(event).toMatchObject({
        author: "rt.news",
        label_type: "state-media",
      });
    const [row] = await eventually(async () => {
      const rows = await readStore(log, "tail");
      expect(rows.length).toBeGreaterThan(0);
      return rows;
    });
    expect(row).toMatchObject({ author: "rt.news", card_opened: true });
    const card = events.find(({ event }) => event === "card_opened");
    expect(card).toMatchObject({
      place: "feed",
      exposure_id: row!.exposure_id,
    });
  });
});
