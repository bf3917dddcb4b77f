import type { Page } from "puppeteer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventually } from "@/tests/support/eventually";
import { badgesOn, tally, waitForBadge } from "@/tests/support/badges";
import { launchFirefox } from "@/tests/support/launch";
import { stageFor } from "@/tests/support/serve-and-launch";
import { pages } from "@/tests/tiktok/pages";
import type { SurfaceName } from "@/data/surfaces";

/** The main surfaces, the card, note and popup in Firefox; every surface is tried in Chromium. */
const tiktok = "https://www.tiktok.com";
const stage = stageFor(launchFirefox);
let page: Page;

beforeEach(async () => {
  page = await stage.browser.newPage();
});
afterEach(() => page.close());

/** Firefox opens an extension's page, but never says so to who drives it: poll for what the page shows. */
async function openOwn(address: string, selector: string): Promise<void> {
  void page.goto(`${stage.extensionUrl}${address}`).catch(() => undefined);
  await eventually(async () => expect(await page.$(selector)).not.toBeNull(), {
    timeout: 15_000,
    interval: 200,
  });
}

const main: SurfaceName[] = [
  "feed",
  "profile-header",
  "suggested",
  "comment",
  "reply",
  "mention",
  "search-card",
  "search-user",
  "mobile-video",
];

describe("Firefox", () => {
  test.each(main.map((surface) => [surface, pages[surface][0]!] as const))(
    "%s",
    async (surface, { url, expect: wanted }) => {
      await page.goto(url);
      await waitForBadge(page);
      const found = (await badgesOn(page))
        .filter((badge) => badge.surface === surface)
        .map(({ handle }) => handle);
      expect(tally(found)).toEqual(
        wanted.map(({ handle, count }) => `${handle} × ${count}`).sort(),
      );
    },
  );

  test("opens the card, and Esc gives focus back", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    await page.focus('.letterhead-badge[data-letterhead="whitehouse"]');
    await page.keyboard.press("Enter");
    await eventually(async () =>
      expect(
        await page.evaluate(
          () =>
            document
              .querySelector("[data-letterhead-card]")
              ?.shadowRoot?.querySelector("section")?.textContent,
        ),
      ).toContain("Official account of The White House, United States."),
    );
    await page.keyboard.press("Escape");
    await eventually(async () =>
      expect(
        await page.evaluate(() => [
          document.querySelectorAll("[data-letterhead-card]").length,
          (document.activeElement as HTMLElement).dataset.letterhead,
        ]),
      ).toEqual([0, "whitehouse"]),
    );
  });

  test("shows the note", async () => {
    await openOwn("note.html?handle=whitehouse", "h1");
    expect(await page.$eval("h1", (head) => head.textContent)).toBe(
      "The White House",
    );
  });

  test("answers in the popup", async () => {
    await openOwn("popup.html", "input");
    await page.type("input", "@whitehouse");
    await eventually(async () =>
      expect(await page.$eval("main", (main) => main.textContent)).toContain(
        "The White House",
      ),
    );
  });
});

describe("Firefox without access to tiktok.com", () => {
  const without = stageFor((choices) =>
    launchFirefox({
      ...choices,
      preferences: { "extensions.originControls.grantByDefault": false },
    }),
  );

  test("says so in the popup, asks on a click, and labels from then on", async () => {
    const tab = await without.browser.newPage();
    await tab.goto(`${tiktok}/@whitehouse`);
    await tab.waitForSelector('[data-e2e="user-title"]');
    expect(await badgesOn(tab)).toEqual([]);
    const popup = await without.browser.newPage();
    void popup.goto(`${without.extensionUrl}popup.html`).catch(() => undefined);
    await eventually(
      async () => expect(await popup.$(".notice button")).not.toBeNull(),
      { timeout: 15_000, interval: 200 },
    );
    await popup.click(".notice button");
    await eventually(async () =>
      expect(
        await popup.$eval(".notice", (notice) => notice.textContent),
      ).toContain("Allowed."),
    );
    await waitForBadge(tab);
  });
});
