import type { Page } from "puppeteer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventually } from "@/tests/support/eventually";
import { badgesOn, waitForBadge } from "@/tests/support/badges";
import { stageFor } from "@/tests/support/serve-and-launch";

const tiktok = "https://www.tiktok.com";
const stage = stageFor();
let page: Page;

beforeEach(async () => {
  page = await stage.browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
});
afterEach(() => page.close());

const handlesOf = async (surface: string) =>
  (await badgesOn(page))
    .filter((badge) => badge.surface === surface)
    .map(({ handle }) => handle);

describe("a badge", () => {
  test("is a real button with words, a shape and the whole sentence as its name", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    const badge = await page.$(
      "aria/Government office · US. Why?[role='button']",
    );
    expect(
      await badge?.evaluate((button) => [button.tagName, button.textContent]),
    ).toEqual(["BUTTON", "Government office· US"]);
    expect(await page.$$(".letterhead-badge svg path")).not.toHaveLength(0);
  });

  test("follows a profile that changes in place, and comes back after a re-render", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    await page.evaluate(() => window.lookalike.renameProfile("gov.sg"));
    await eventually(async () =>
      expect(await handlesOf("profile-header")).toEqual(["gov.sg"]),
    );
    await page.evaluate(() => window.lookalike.renameProfile("hazel_kettle"));
    await eventually(async () =>
      expect(await handlesOf("profile-header")).toEqual([]),
    );
  });

  test("comes back after the page dropped it, once", async () => {
    await page.goto(`${tiktok}/`);
    await waitForBadge(page);
    const before = await handlesOf("feed");
    await page.evaluate(() => {
      window.lookalike.rerender();
      window.lookalike.rerender();
    });
    await eventually(async () =>
      expect(await handlesOf("feed")).toEqual(before),
    );
  });

  test("of a recycled comment is the new author's or gone", async () => {
    await page.goto(`${tiktok}/@straitstimes/video/1?comments=open`);
    await waitForBadge(page, '[data-letterhead-surface="comment"]');
    for (const offset of [3, 40, 7, 100]) {
      await page.evaluate((at) => window.lookalike.recycleComments(at), offset);
      const wrong = await page.$$eval(
        '.letterhead-badge[data-letterhead-surface="comment"]',
        (badges) =>
          badges.filter((badge) => {
            const link = badge
              .closest('[data-e2e="comment-username-1"]')
              ?.querySelector("a");
            const handle = (badge as HTMLElement).dataset.letterhead;
            return link?.getAttribute("href")?.toLowerCase() !== `/@${handle}`;
          }).length,
      );
      expect(wrong).toBe(0);
    }
  });

  test("never triggers the link or card around it", async () => {
    await page.goto(`${tiktok}/`);
    await waitForBadge(page);
    const address = page.url();
    await page.click(".letterhead-badge");
    await page.waitForSelector("[data-letterhead-card]");
    expect(page.url()).toBe(address);
  });

  test("stays through navigation without reload", async () => {
    await page.goto(`${tiktok}/`);
    await waitForBadge(page);
    await page.evaluate(() => window.lookalike.navigate("/@gov.sg"));
    await eventually(async () =>
      expect(await handlesOf("profile-header")).toEqual(["gov.sg"]),
    );
    await page.evaluate(() => window.lookalike.navigate("/@hazel_kettle"));
    await eventually(async () =>
      expect(await handlesOf("profile-header")).toEqual([]),
    );
  });

  test("does not cut the author's name and makes no row taller", async () => {
    const measure = () =>
      page.$$eval('[data-e2e="comment-username-1"] a p', (names) =>
        names.map((name) => ({
          isCut: name.scrollWidth > name.clientWidth + 1,
          height: name
            .closest('[data-e2e="comment-username-1"]')!
            .getBoundingClientRect().height,
        })),
      );
    await page.goto(`${tiktok}/@straitstimes/video/1?comments=open`);
    await waitForBadge(page, '[data-letterhead-surface="comment"]');
    const labelled = await measure();
    await page.addStyleTag({
      content: ".letterhead-badge { display: none !important }",
    });
    expect(labelled).toEqual(await measure());
  });
});

/** Pixels between a badge and the nearest element that names its account, at most. */
function farthestFromItsAccount(selector: string): Promise<number> {
  return page.evaluate((badges) => {
    const gaps = [...document.querySelectorAll<HTMLElement>(badges)].map(
      (badge) => {
        const at = badge.getBoundingClientRect();
        const names = document.querySelectorAll(
          `a[href*="/@${badge.dataset.letterhead}" i], [data-e2e="user-title"], [data-e2e="user-profile-uid"]`,
        );
        return Math.min(
          ...[...names].map((name) => {
            const box = name.getBoundingClientRect();
            return Math.hypot(
              Math.max(0, box.left - at.right, at.left - box.right),
              Math.max(0, box.top - at.bottom, at.top - box.bottom),
            );
          }),
        );
      },
    );
    return Math.max(...gaps);
  }, selector);
}

describe("where badges stand", () => {
  const seen = [
    ["feed", `${tiktok}/`],
    ["photo", `${tiktok}/@ukgov/photo/1?items=1`],
    ["browse", `${tiktok}/@dwnews/video/1?format=2025&detail=browse`],
    ["profile-header", `${tiktok}/@whitehouse`],
    ["suggested", `${tiktok}/@whitehouse`],
    ["comment", `${tiktok}/@straitstimes/video/1?comments=open`],
    ["search-card", `${tiktok}/search?q=bench`],
    ["search-user", `${tiktok}/search/user?q=bench`],
    ["tag", `${tiktok}/tag/weekend`],
    ["explore", `${tiktok}/explore`],
    ["discover", `${tiktok}/discover`],
    ["inbox", `${tiktok}/inbox`],
    ["live-host", `${tiktok}/@straitstimes/live`],
    ["live-side", `${tiktok}/live`],
    ["mobile-video", "https://m.tiktok.com/@whitehouse/video/1"],
    ["mobile-grid", "https://m.tiktok.com/tag/weekend"],
    ["mobile-feed", "https://m.tiktok.com/"],
    ["embed-video", "https://www.tiktok.com/embed/v2/7500000000000000001"],
    ["embed-profile", "https://www.tiktok.com/embed/@dwnews"],
  ] as const;

  test.each(seen)("%s: one can be seen and hit", async (surface, url) => {
    const selector = `.letterhead-badge[data-letterhead-surface="${surface}"]`;
    await page.goto(url);
    await page.waitForSelector(selector);
    const hits = await page.$$eval(selector, (badges) =>
      badges.map((badge) => {
        badge.scrollIntoView({ block: "nearest" });
        const { left, top, width, height } = badge.getBoundingClientRect();
        const at = document.elementFromPoint(left + 8, top + height / 2);
        return { isHit: at === badge, isWhole: width >= 20 && height >= 18 };
      }),
    );
    expect(hits).toContainEqual({ isHit: true, isWhole: true });
    expect(await farthestFromItsAccount(selector)).toBeLessThanOrEqual(40);
    await page.click(selector);
    await page.waitForSelector("[data-letterhead-card]");
  });
});

describe("the card", () => {
  const card = "[data-letterhead-card] >>> ";

  test("says who, why and since when; Esc closes it and focus returns", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    await page.focus('.letterhead-badge[data-letterhead="whitehouse"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector(`${card}footer`);
    const text = await page.$eval(
      `${card}section`,
      (section) => section.textContent,
    );
    expect(text).toContain("The White House");
    expect(text).toContain(
      "Official account of The White House, United States.",
    );
    expect(text).toMatch(/Global News, Aug \d+, 2025/);
    expect(text).toMatch(/Registry of \w{3} \d+, \d{4}, version \d+/);
    await page.keyboard.press("Escape");
    expect(await page.$("[data-letterhead-card]")).toBeNull();
    const focused = await page.evaluate(
      () => (document.activeElement as HTMLElement).dataset.letterhead,
    );
    expect(focused).toBe("whitehouse");
  });

  test.each([
    ["at 320 px", 320, 640, 1],
    ["at 200 % zoom", 640, 430, 2],
  ])(
    "%s stands whole in the window, and nothing of it is cut off",
    async (_how, width, height, deviceScaleFactor) => {
      await page.setViewport({ width, height, deviceScaleFactor });
      await page.goto("https://m.tiktok.com/@whitehouse/video/1");
      await waitForBadge(page);
      await page.$eval(".letterhead-badge", (badge) =>
        (badge as HTMLElement).click(),
      );
      await page.waitForSelector(`${card}footer`);
      const box = await eventually(async () => {
        const placed = await page.$eval(`${card}section`, (section) => {
          const { left, right, top, bottom } = section.getBoundingClientRect();
          return {
            isWithin:
              left >= 0 &&
              top >= 0 &&
              right <= innerWidth &&
              bottom <= innerHeight,
            isWide: section.scrollWidth > section.clientWidth,
          };
        });
        expect(placed.isWithin).toBe(true);
        return placed;
      });
      expect(box.isWide).toBe(false);
      // What does not fit is reached by scrolling within the card.
      await page.$eval(`${card}footer`, (footer) => footer.scrollIntoView());
      expect(
        await page.$eval(`${card}footer`, (footer) => {
          const { top, bottom } = footer.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      ).toBe(true);
    },
  );

  test("leads to a report about its account", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    await page.click('.letterhead-badge[data-letterhead="whitehouse"]');
    await page.waitForSelector(`${card}.cardReport`);
    const [target] = await Promise.all([
      stage.browser.waitForTarget((candidate) =>
        candidate.url().endsWith("report.html?handle=whitehouse"),
      ),
      page.click(`${card}.cardReport`),
    ]);
    const report = await target.asPage();
    await report.waitForSelector('[name="handle"]');
    expect(
      await report.$eval(
        '[name="handle"]',
        (field) => (field as HTMLInputElement).value,
      ),
    ).toBe("whitehouse");
    await report.close();
  });

  test("closes on a click elsewhere, and only one is open", async () => {
    await page.goto(`${tiktok}/@straitstimes/video/1?comments=open`);
    await waitForBadge(page, '[data-letterhead-surface="comment"]');
    const [first, second] = await page.$$(
      '.letterhead-badge[data-letterhead-surface="comment"]',
    );
    await first!.click();
    await page.waitForSelector(`${card}footer`);
    await second!.evaluate((badge) => (badge as HTMLElement).click());
    await eventually(async () =>
      expect(await page.$$("[data-letterhead-card]")).toHaveLength(1),
    );
    await page.mouse.click(5, 855);
    await eventually(async () =>
      expect(await page.$$("[data-letterhead-card]")).toHaveLength(0),
    );
  });

  test("opens the full note, which works offline", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    await page.click('.letterhead-badge[data-letterhead="whitehouse"]');
    await page.waitForSelector(`${card}.cardNote`);
    await page.setOfflineMode(true);
    const [target] = await Promise.all([
      stage.browser.waitForTarget((candidate) =>
        candidate.url().endsWith("note.html?handle=whitehouse"),
      ),
      page.click(`${card}.cardNote`),
    ]);
    const note = await target.asPage();
    await note.setOfflineMode(true);
    await note.reload();
    await note.waitForSelector("h1");
    expect(await note.$eval("h1", (head) => head.textContent)).toBe(
      "The White House",
    );
    expect(await note.$$(".evidence li")).not.toHaveLength(0);
    await note.close();
  });
});
