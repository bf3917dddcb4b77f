import axe from "axe-core";
import { readFileSync } from "node:fs";
import { TargetType, type Page } from "puppeteer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventually } from "@/tests/support/eventually";
import { waitForBadge } from "@/tests/support/badges";
import { movingOf } from "@/tests/support/moving-of";
import { bareControls } from "@/tests/support/own-page";
import { openOwn, textOf } from "@/tests/support/own-pages";
import { stageFor } from "@/tests/support/serve-and-launch";
import { permissions, storedKeys } from "@/data/stored";

const stage = stageFor();
let opened: Page[] = [];
const open = async (address: string) => {
  const page = await openOwn(stage, address);
  opened.push(page);
  return page;
};
afterEach(async () => {
  for (const page of opened) await page.close();
  opened = [];
});

const addresses = [
  "popup.html",
  "popup.html?q=whitehouse",
  "popup.html?q=russia",
  "popup.html?q=hazel_kettle",
  "options.html?account=whitehouse",
  "report.html?handle=whitehouse",
  "privacy.html",
  "welcome.html",
  "note.html?handle=whitehouse",
  "note.html?handle=_fpoe_",
  "registry.html",
  "states.html",
  "log.html",
];

/** What no page may do to what it says: cut it off. What a screen reader alone gets, and a list's one-line rows, aside. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((each) => {
        if (each.closest(".visually-hidden, .grid, select, input, textarea"))
          return false;
        const { overflowX, overflowY } = getComputedStyle(each);
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = each;
        return (
          (overflowX === "hidden" && scrollWidth > clientWidth) ||
          (overflowY === "hidden" && scrollHeight > clientHeight)
        );
      })
      .map((each) => each.outerHTML.slice(0, 120)),
  );

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.each(addresses)("%s", (address) => {
  test.each(["light", "dark", "contrast", "contrast dark"])(
    "axe finds nothing in %s, and what can be hit is 24 px",
    async (look) => {
      const page = await open(address);
      await page.emulateMediaFeatures([
        {
          name: "prefers-color-scheme",
          value: look.endsWith("dark") ? "dark" : "light",
        },
      ]);
      await page.evaluate((name) => {
        document.documentElement.dataset.letterheadLook = name;
        document.documentElement.className = `letterhead-badge--${name}`;
      }, look.split(" ")[0]!);
      if (address.includes("q="))
        await page.waitForSelector(".answer .row, .answer .card, .answer a");
      await page.evaluate(axe.source);
      const faults = await page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as { axe: typeof axe };
        const { violations } = await checker.run({
          runOnly: [
            "wcag2a",
            "wcag2aa",
            "wcag21aa",
            "wcag22aa",
            "best-practice",
          ],
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(faults).toEqual([]);
    },
  );

  test.each([
    ["at 320 px", 320, 1, "normal"],
    ["at 200 % zoom", 640, 2, "normal"],
    ["in the largest text at 200 % zoom", 640, 2, "largest"],
  ])(
    "%s nothing is cut off and nothing needs scrolling sideways",
    async (_how, width, deviceScaleFactor, size) => {
      const page = await open(address);
      await page.setViewport({ width, height: 480, deviceScaleFactor });
      await page.evaluate((name) => {
        document.documentElement.dataset.letterheadSize = name;
      }, size);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await cutOff(page)).toEqual([]);
    },
  );

  test("nothing moves for whom motion is too much", async () => {
    const page = await open(address);
    await page.emulateMediaFeatures([
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    expect(await page.$$eval("html, html *", movingOf)).toEqual([]);
  });

  test("with forced colours, what can be done still has an outline", async () => {
    const page = await open(address);
    expect(await bareControls(page)).toEqual([]);
  });
});

describe("the welcome page", () => {
  test("opens after the installation, says what a badge means, and leads to one", async () => {
    const page = await open("welcome.html");
    expect(await page.$$(".examples .badge")).toHaveLength(3);
    await page.click("a.button");
    await waitForBadge(page, '[data-letterhead="whitehouse"]');
  });
});

describe("the privacy page", () => {
  test("names every permission of the manifest, and no other", async () => {
    const page = await open("privacy.html");
    const manifest = JSON.parse(
      readFileSync(".output/chrome-mv3/manifest.json", "utf8"),
    );
    expect(manifest.permissions).toEqual(permissions);
    const text = await textOf(page);
    for (const name of permissions) expect(text).toContain(`${name}: `);
    expect(manifest.optional_host_permissions).toEqual(["https://*/*"]);
    expect(text).toContain("The host of a feed: ");
    // This build names no feed.
    expect(text).toContain("Nothing. No feed is asked");
  });

  test("names everything that is in storage after everything was used", async () => {
    const options = await open("options.html?account=whitehouse");
    await options.type('[name="words"]', "mine");
    await options.click(".account-form button");
    await eventually(async () =>
      expect(await textOf(options, ".own-list")).toContain("@whitehouse"),
    );
    const report = await open("report.html?handle=whitehouse");
    await report.click('button[type="submit"]');
    await report.waitForSelector("pre");
    await report.click("section .actions button");
    const popup = await open("popup.html?q=whitehouse");
    await popup.waitForSelector(".card");
    const kept = await eventually(async () => {
      const keys = await popup.evaluate(async () =>
        Object.keys(await chrome.storage.local.get()),
      );
      expect(keys).toContain("reports");
      return keys;
    });
    const told = kept.map((key) => key.replace(/:\d$/, ""));
    expect(told.filter((key) => !storedKeys.includes(key as never))).toEqual(
      [],
    );
    const databases = await popup.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name),
    );
    expect(databases).toEqual(["letterhead"]);
    await options.bringToFront();
    await options.click("::-p-aria(Remove[role='button'])");
  });
});

describe("the report page", () => {
  test("shows the report whole, with nothing of the reader, and remembers the day", async () => {
    const page = await open("report.html?handle=gov.sg&reason=mine");
    await page.type('[name="reason"]', "It moved\u202e to another office.");
    await page.type('[name="evidence"]', "https://www.gov.sg/");
    await page.click('button[type="submit"]');
    await page.waitForSelector("pre");
    expect(await textOf(page, "pre")).toMatch(
      /^Account: @gov\.sg\nReport: this is my account\nEntity: .+ \([a-z0-9-]+\)\nRegistry: version \d+ of \d{4}-\d\d-\d\d\nEvidence: https:\/\/www\.gov\.sg\/\n\nIt moved to another office\.$/,
    );
    await page.click("section .actions button");
    await eventually(async () =>
      expect(await textOf(page, "section [role=status]")).toBe(
        "Saved as a file.",
      ),
    );
    const again = await open("report.html?handle=gov.sg");
    await again.waitForSelector(".notice");
    expect(await textOf(again, ".notice")).toMatch(
      /You reported this on \w{3} \d+, \d{4}/,
    );
  });

  test.each([
    ["javascript:alert(1)"],
    ["file:///etc/passwd"],
    ["https://a.example/\u202e"],
  ])("refuses %j as evidence", async (evidence) => {
    const page = await open("report.html?handle=whitehouse");
    await page.evaluate((typed) => {
      const field =
        document.querySelector<HTMLInputElement>('[name="evidence"]')!;
      field.type = "text";
      field.value = typed;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, evidence);
    await page.evaluate(() =>
      document
        .querySelector("form")!
        .dispatchEvent(
          new SubmitEvent("submit", { bubbles: true, cancelable: true }),
        ),
    );
    await page.waitForSelector('[role="alert"]');
    expect(await page.$("pre")).toBeNull();
  });
});

describe("from outside the popup", () => {
  let worker: { evaluate(work: string): Promise<unknown> };
  beforeEach(async () => {
    const own = await open("privacy.html");
    await own.evaluate(() => chrome.storage.local.set({}));
    const target = await stage.browser.waitForTarget(
      (candidate) => candidate.type() === TargetType.SERVICE_WORKER,
    );
    worker = (await target.worker()) as never;
  });

  test.each([
    [
      "the entry in a link's menu",
      'chrome.contextMenus.onClicked.dispatch({ menuItemId: "who-runs", linkUrl: "https://www.tiktok.com/@whitehouse/video/1" })',
      "note.html?handle=whitehouse",
    ],
    [
      "the keyword, for an account that is not listed",
      'chrome.omnibox.onInputEntered.dispatch("@hazel_kettle", "currentTab")',
      "popup.html?q=hazel_kettle",
    ],
  ])("%s opens what is known", async (_what, work, wanted) => {
    const [target] = await Promise.all([
      stage.browser.waitForTarget((candidate) =>
        candidate.url().endsWith(wanted),
      ),
      worker.evaluate(work),
    ]);
    expect(target.type()).toBe(TargetType.PAGE);
    opened.push(await target.asPage());
  });
});

test("the badge can be hit on 24 px, whatever is seen of it", async () => {
  const page = await stage.browser.newPage();
  opened.push(page);
  await page.setViewport({ width: 1280, height: 860 });
  for (const address of [
    "/",
    "/@whitehouse",
    "/explore",
    "/search?q=bench",
    "/live",
  ]) {
    await page.goto(`https://www.tiktok.com${address}`);
    await waitForBadge(page);
    const small = await page.$$eval(".letterhead-badge", (badges) =>
      badges
        .map((badge) => badge.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && (width < 24 || height < 24))
        .map(({ width, height }) => `${width} × ${height}`),
    );
    expect(small, address).toEqual([]);
  }
});
