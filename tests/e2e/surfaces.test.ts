import { setTimeout } from "node:timers/promises";
import type { Frame, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "@/tests/support/eventually";
import { surfaceNames, type SurfaceName } from "@/data/surfaces";
import { registered } from "@/tests/tiktok/cast";
import { pages, type PageCase } from "@/tests/tiktok/pages";
import { tally } from "@/tests/support/badges";
import { stageFor } from "@/tests/support/serve-and-launch";

/**
 * Each surface on its pages of the look-alike, in the built extension: the right handles, one badge for each author,
 * and none on any trap. Fails where the surface's file is emptied or taken from the list.
 */
const stage = stageFor();
let page: Page;

beforeAll(async () => {
  page = await stage.browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
});
afterAll(() => page?.close());

const handles = new Set(Object.values(registered).map(({ handle }) => handle));

/** Handles of a surface's badges by frame, as `handle × count`, sorted. */
async function badgesOf(surface: SurfaceName): Promise<string[]> {
  const perFrame = await Promise.all(
    page.frames().map((frame) => handlesIn(frame, surface)),
  );
  return tally(perFrame.flat());
}

/** A frame that another takes the place of meanwhile may never answer: it is given up, and asked again. */
async function handlesIn(frame: Frame, surface: string): Promise<string[]> {
  const noAnswer = setTimeout(1000).then(() => {
    throw new Error(`No answer from ${frame.url()}.`);
  });
  const answer = frame.evaluate(
    (name) =>
      [
        ...document.querySelectorAll<HTMLElement>(
          `.letterhead-badge[data-letterhead-surface="${name}"]`,
        ),
      ].map((badge) => badge.dataset.letterhead ?? ""),
    surface,
  );
  return Promise.race([answer, noAnswer]);
}

const expected = ({ expect: wanted }: PageCase) =>
  wanted.map(({ handle, count }) => `${handle} × ${count}`).sort();

describe.each(surfaceNames)("%s", (surface) => {
  test.each(pages[surface])("$what ($url)", async (pageCase) => {
    await page.goto(pageCase.url);
    await eventually(
      async () => expect(await badgesOf(surface)).toEqual(expected(pageCase)),
      { timeout: 4000, interval: 50 },
    );
    const everyBadge = await page.$$eval(".letterhead-badge", (badges) =>
      badges.map((badge) => (badge as HTMLElement).dataset.letterhead ?? ""),
    );
    expect(everyBadge.filter((handle) => !handles.has(handle))).toEqual([]);
  });
});
