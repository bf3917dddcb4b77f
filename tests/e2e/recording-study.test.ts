import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
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
import { recordedViewing } from "@/tests/support/recorded-viewing";
import { watchedFeed } from "@/tests/support/scripted-viewing";
import { stageFor } from "@/tests/support/serve-and-launch";

const stage = stageFor();
const folder = mkdtempSync(path.join(tmpdir(), "letterhead-study-"));
afterAll(() => rmSync(folder, { recursive: true }));

const viewing = recordedViewing(stage, openOffers);
const { scrollTo, stay } = viewing;

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
  await viewing.log.bringToFront();
  await handIn(viewing.log, file);
}
async function takePart(study: StudyFile) {
  await handInText(JSON.stringify(study));
  await agree(viewing.log);
}
/** Watches the first post, which is a registered account's, and looks away. */
async function watchFirst() {
  await viewing.page.bringToFront();
  await viewing.page.goto(watchedFeed);
  await viewing.page.waitForSelector(
    '[data-e2e="recommend-list-item-container"]',
  );
  await stay(1300);
  await scrollTo(1);
  return eventually(async () => {
    const [row] = await readStore(viewing.log, "tail");
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
      expect((await badgesOn(viewing.page)).length > 0).toBe(isShown);
      expect(row.badge_variant.startsWith("long-")).toBe(isLong);
      const [session] = await readStore(viewing.log, "sessions");
      expect(session).toMatchObject({
        label_condition: condition,
        labels_in_force: condition === "delayed" ? "none" : condition,
      });
      expect(await readStore(viewing.log, "consents")).toMatchObject([
        { condition_seed: "a seed", label_condition: condition },
      ]);
    },
  );

  test("ends with its labels: after withdrawal the open page has its badges again", async () => {
    await takePart(withLabels("none"));
    await watchFirst();
    await withdraw(viewing.log);
    await viewing.page.bringToFront();
    await waitForBadge(viewing.page);
    expect(await badgesOn(viewing.page)).toContainEqual(
      expect.objectContaining({ handle: "rt.news" }),
    );
  });

  test("shows its own text, contact and conditions before anybody agrees", async () => {
    await handInText(JSON.stringify(withLabels("delayed")));
    await viewing.log.waitForSelector("#has-read");
    const text = await textOf(viewing.log);
    for (const words of [
      plain.title,
      plain.contact,
      "What is not.",
      "no badges for the first 24 hours",
    ])
      expect(text).toContain(words);
    for (const value of ["light", "dark"]) {
      await viewing.log.emulateMediaFeatures([
        { name: "prefers-color-scheme", value },
      ]);
      expect(await axeFaults(viewing.log)).toEqual([]);
    }
    await viewing.log.setViewport({ width: 320, height: 480 });
    expect(await overflowOf(viewing.log)).toBe(0);
    await waitForScript(viewing.log, false);
    await viewing.log.reload();
    await viewing.log.waitForSelector("#own-study");
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
      expect(await textOf(viewing.log, "[role=status]")).toMatch(
        new RegExp(`^That file is no study file .+: ${detail}$`),
      ),
    );
    expect(await viewing.log.$("#has-read")).toBeNull();
    await waitForScript(viewing.log, false);
  });
});

describe("events", () => {
  test("card, note and hiding reach the log", async () => {
    await takePart(plain);
    await viewing.page.bringToFront();
    await viewing.page.goto(watchedFeed);
    const badge = '.letterhead-badge[data-letterhead="rt.news"]';
    await waitForBadge(viewing.page, '[data-letterhead="rt.news"]');
    await viewing.page.click(badge);
    const toNote = await viewing.page.waitForSelector(
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
        (await readStore(viewing.log, "events"))
          .map(({ event }) => event)
          .sort(),
      ).toEqual(["card_opened", "hidden", "note_opened"]),
    );
    await options.click("::-p-aria(Remove[role='button'])");
    const events = await eventually(async () => {
      const found = await readStore(viewing.log, "events");
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
      const rows = await readStore(viewing.log, "tail");
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
