import type { Page } from "puppeteer";
import { afterEach, describe, expect, test } from "vitest";
import { waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import { openOwn, textOf } from "@/tests/support/own-pages";
import { pasted } from "@/tests/support/pasted";
import { stageFor } from "@/tests/support/serve-and-launch";
import { sharedText, sourcesOf } from "@/tests/support/shared-text";

let page: Page;
afterEach(() => page.close());

describe("on the clipboard", () => {
  const stage = stageFor();

  test("the card in the page leaves its text with every source", async () => {
    page = await stage.browser.newPage();
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page);
    await page.click('.letterhead-badge[data-letterhead="whitehouse"]');
    await page.waitForSelector("[data-letterhead-card] >>> .cardCopy");
    await page.click("[data-letterhead-card] >>> .cardCopy");
    await eventually(async () =>
      expect(
        await page.$eval(
          "[data-letterhead-card] >>> [role=status]",
          (said) => said.textContent,
        ),
      ).toBe("Copied, with sources."),
    );
    await page.keyboard.press("Escape");
    const text = await pasted(page);
    expect(text).toBe(sharedText("whitehouse"));
    for (const address of sourcesOf("whitehouse"))
      expect(text).toContain(address);
  });

  test("the note leaves the same kind of text", async () => {
    page = await openOwn(stage, "note.html?handle=gov.sg");
    await page.click("::-p-aria(Copy as text[role='button'])");
    await eventually(async () =>
      expect(await textOf(page, ".note-actions [role=status]")).toBe(
        "Copied, with sources.",
      ),
    );
    const text = await pasted(page);
    expect(text).toBe(sharedText("gov.sg"));
    for (const address of sourcesOf("gov.sg")) expect(text).toContain(address);
  });

  test("a report leaves what was shown", async () => {
    page = await openOwn(stage, "report.html?handle=gov.sg");
    await page.type('[name="reason"]', "It moved.");
    await page.click('button[type="submit"]');
    await page.waitForSelector("pre");
    await page.click("section ::-p-aria(Copy[role='button'])");
    await eventually(async () =>
      expect(await textOf(page, "section [role=status]")).toBe("Copied."),
    );
    expect(await pasted(page)).toBe(await textOf(page, "pre"));
  });

  test("there is no link where no public page is named", async () => {
    page = await openOwn(stage, "note.html?handle=whitehouse");
    await page.waitForSelector(".note-actions");
    expect(await page.$("::-p-aria(Copy link[role='button'])")).toBeNull();
  });
});
