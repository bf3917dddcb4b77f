import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "puppeteer";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { buildInto } from "@/tests/bench/support/build-into";
import { eventually } from "@/tests/support/eventually";
import { launchChromium } from "@/tests/support/launch";
import { openOwn, textOf } from "@/tests/support/own-pages";
import { pasted } from "@/tests/support/pasted";
import { stageFor } from "@/tests/support/serve-and-launch";
import { sharedText } from "@/tests/support/shared-text";

/** A build that names the registry's public page and the repository that takes reports. */
const link = "https://registry.example/who?handle=whitehouse";
const folder = mkdtempSync(path.join(tmpdir(), "letterhead-"));
const stage = stageFor(async (choices) => {
  vi.stubEnv("LETTERHEAD_REGISTRY_PAGE", "https://registry.example/who/");
  vi.stubEnv("LETTERHEAD_REPOSITORY", "https://code.example/letterhead");
  const extension = await buildInto(folder);
  vi.unstubAllEnvs();
  return launchChromium({ ...choices, extension });
});
afterAll(() => rmSync(folder, { recursive: true }));
let page: Page;
afterEach(() => page.close());

test.each([
  ["Copy link", "Copied.", () => link],
  [
    "Copy as text",
    "Copied, with sources.",
    () => sharedText("whitehouse", link),
  ],
])(
  "%s of a note leaves what leads somebody else there",
  async (name, said, wanted) => {
    page = await openOwn(stage, "note.html?handle=whitehouse");
    await page.click(`::-p-aria(${name}[role='button'])`);
    await eventually(async () =>
      expect(await textOf(page, ".note-actions [role=status]")).toBe(said),
    );
    expect(await pasted(page)).toBe(wanted());
  },
);

test("a report goes into a new issue as it was shown, and only on a click", async () => {
  page = await openOwn(stage, "report.html?handle=gov.sg&reason=mine");
  await page.type('[name="reason"]', "It moved & changed.");
  await page.click('button[type="submit"]');
  await page.waitForSelector("pre");
  const shown = await textOf(page, "pre");
  const isIssue = (url: string) => url.startsWith("https://code.example/");
  expect(stage.browser.targets().some((each) => isIssue(each.url()))).toBe(
    false,
  );
  const [target] = await Promise.all([
    stage.browser.waitForTarget((each) => isIssue(each.url())),
    page.click("section .actions button"),
  ]);
  const { pathname, searchParams } = new URL(target.url());
  expect(pathname).toBe("/letterhead/issues/new");
  expect([...searchParams]).toEqual([
    ["title", "@gov.sg: this is my account"],
    ["body", shown],
  ]);
});
