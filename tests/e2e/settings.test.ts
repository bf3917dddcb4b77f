import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
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
import { downloadFolder } from "@/tests/support/downloads";
import { saveInto } from "@/tests/support/save-into";
import { eventually } from "@/tests/support/eventually";
import { waitForBadge } from "@/tests/support/badges";
import { openOwn, textOf } from "@/tests/support/own-pages";
import { stageFor } from "@/tests/support/serve-and-launch";
import { englishWords } from "@/tests/unit/components/english-words";
import { defaultSettings } from "@/utils/settings";

const tiktok = "https://www.tiktok.com";
const stage = stageFor();
let page: Page;
let options: Page;

beforeEach(async () => {
  page = await stage.browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
  options = await openOwn(stage, "options.html");
});
afterEach(async () => {
  await options.evaluate(() =>
    chrome.storage.local.remove(["settings", "pageSettings"] as never),
  );
  await options.close();
  await page.close();
});

const badge = '.letterhead-badge[data-letterhead="whitehouse"]';
const choose = (text: string) =>
  options.click(`::-p-aria(${text}[role="radio"])`);
const kindOf = (name: string) =>
  options.$(`::-p-aria(${name}[role="combobox"])`);
const words = () => page.$eval(badge, (each) => each.textContent);

async function readFile(name: string, content: string) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "letterhead-")), name);
  writeFileSync(file, content);
  const input = await options.$('input[type="file"]');
  await (
    input as unknown as { uploadFile(file: string): Promise<void> }
  ).uploadFile(file);
}
const said = (text: string | RegExp) =>
  eventually(async () =>
    expect(
      await textOf(options, 'section[aria-labelledby="file"] [role=status]'),
    ).toMatch(text),
  );

describe("a setting", () => {
  test("hides a kind and shows it again, on the page that is open", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    await (await kindOf("Government office"))!.select("hide");
    await eventually(async () => expect(await page.$(badge)).toBeNull());
    await (await kindOf("Government office"))!.select("short");
    await page.waitForSelector(badge);
    expect(await words()).toBe("Government· US");
  });

  test("makes badges long: each time, or the first time", async () => {
    await page.goto(`${tiktok}/`);
    await waitForBadge(page);
    await choose("Long");
    await eventually(async () =>
      expect(
        await page.$$(
          ".letterhead-badge--short:not(.letterhead-badge--corner)",
        ),
      ).toEqual([]),
    );
    await choose("Long the first time in a day");
    await eventually(async () =>
      expect(
        await page.$$eval(".letterhead-badge", (badges) => {
          const forms = new Map<string, boolean[]>();
          for (const each of badges as HTMLElement[]) {
            const { letterhead = "" } = each.dataset;
            const isLong = each.classList.contains("letterhead-badge--long");
            forms.set(letterhead, [...(forms.get(letterhead) ?? []), isLong]);
          }
          return (
            [...forms.values()].every(
              (each) => each.filter(Boolean).length <= 1,
            ) && [...forms.values()].some(([first]) => first)
          );
        }),
      ).toBe(true),
    );
  });

  test("changes look, colours and size of badges and pages", async () => {
    await page.goto(`${tiktok}/@whitehouse?theme=light`);
    await waitForBadge(page);
    const ground = () =>
      page.$eval(
        `${badge} > svg`,
        (shape) => getComputedStyle(shape).backgroundColor,
      );
    await choose("Dark");
    await eventually(async () =>
      expect(await ground()).toBe("rgb(36, 38, 43)"),
    );
    await choose("High contrast");
    await eventually(async () => expect(await ground()).toBe("rgb(0, 0, 0)"));
    await choose("As the page");
    await choose("One ink");
    await eventually(async () =>
      expect(
        await page.$eval(badge, (each) => getComputedStyle(each).color),
      ).toBe("rgb(22, 24, 35)"),
    );
    const before = (await (await page.$(badge))!.boundingBox())!.height;
    await choose("Largest");
    await eventually(async () =>
      expect(
        (await (await page.$(badge))!.boundingBox())!.height,
      ).toBeGreaterThan(before),
    );
    expect(
      await options.$eval("html", (root) => getComputedStyle(root).fontSize),
    ).toBe("23px");
  });

  test("gives an account own words and a note, and takes them back", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    await options.type(
      '[name="account"]',
      "https://www.tiktok.com/@WhiteHouse",
    );
    await options.type('[name="words"]', "Wash\u202eington");
    await options.type('[name="note"]', "<b>Seen in class</b>");
    await options.click(".account-form button");
    await eventually(async () => expect(await words()).toBe("Washington"));
    expect(
      await page.$eval(badge, (each) => each.getAttribute("aria-label")),
    ).toBe(
      "Washington (your own words). Registry: Government office · US. Why?",
    );
    await page.bringToFront();
    await page.click(badge);
    await page.waitForSelector("[data-letterhead-card] >>> footer");
    const card = await page.$eval(
      "[data-letterhead-card] >>> section",
      (each) => each.textContent,
    );
    expect(card).toContain("You call it: Washington");
    expect(card).toContain("<b>Seen in class</b>");
    expect(card).toContain("Official account of The White House");
    await options.bringToFront();
    await options.click("::-p-aria(Remove[role='button'])");
    await eventually(async () =>
      expect(await words()).toBe("Government office· US"),
    );
    await options.click("::-p-aria(Undo[role='button'])");
    await eventually(async () => expect(await words()).toBe("Washington"));
  });

  test("hides an account's badge for good, lists it, and gives it back", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    await options.type('[name="account"]', "@whitehouse");
    await options.click('[name="hidden"]');
    await options.click(".account-form button");
    await eventually(async () => expect(await page.$(badge)).toBeNull());
    expect(await textOf(options, ".own-list")).toContain(
      "@whitehousenever a badge",
    );
    await options.click("::-p-aria(Remove[role='button'])");
    await page.waitForSelector(badge);
  });

  test("by country there is none, and the page says so", async () => {
    expect(await textOf(options, 'section[aria-labelledby="kinds"]')).toContain(
      englishWords.t("optionsNoCountries"),
    );
    expect(
      await options.$$eval("option, legend, label", (all) =>
        all.filter((each) =>
          /Russia|China|France/.test(each.textContent ?? ""),
        ),
      ),
    ).toEqual([]);
  });

  test("of a link that names no account is refused in words", async () => {
    await options.type('[name="account"]', "https://example.com/");
    await options.click(".account-form button");
    await options.waitForSelector('.account-form [role="alert"]');
    expect(await textOf(options, '.account-form [role="alert"]')).toContain(
      "names no account",
    );
  });
});

describe("a settings file", () => {
  const saved = downloadFolder();
  afterAll(saved.remove);

  test("is saved with everything in it, and read back brings all of it", async () => {
    await saveInto(stage.browser, saved.folder);
    await choose("Dark");
    await options.type('[name="account"]', "@nato");
    await options.type('[name="words"]', "The alliance");
    await options.type('[name="note"]', "Seen in class");
    await options.click(".account-form button");
    await eventually(async () =>
      expect(await textOf(options, ".own-list")).toContain("The alliance"),
    );
    await options.click("::-p-aria(Save to a file[role='button'])");
    const file = await saved.waitFor("letterhead-settings.json");
    const stored = () =>
      options.evaluate(async () => (await chrome.storage.local.get()).settings);
    const before = await stored();
    await options.evaluate(() => chrome.storage.local.remove("settings"));
    await options.reload();
    await options.waitForSelector('input[type="file"]');
    expect(await textOf(options, ".own-list")).toBe("");
    await readFile("settings.json", readFileSync(file, "utf8"));
    await said("its settings are in force");
    expect(await stored()).toEqual(before);
    expect(await textOf(options, ".own-list")).toContain("Seen in class");
  });

  const file = (settings: unknown) =>
    JSON.stringify({ what: "letterhead-settings", settings });

  test("is read whole, and takes effect", async () => {
    await readFile(
      "settings.json",
      file({
        ...defaultSettings,
        look: "dark",
        accounts: { nato: { note: "mine" } },
      }),
    );
    await said("its settings are in force");
    expect(
      await options.$eval("html", (root) => root.dataset.letterheadLook),
    ).toBe("dark");
    expect(await textOf(options, ".own-list")).toContain("@nato");
  });

  test.each([
    [
      "from the future",
      file({ ...defaultSettings, version: 7 }),
      /newer Letterhead \(version 7/,
    ],
    ["rubbish", "\u0000\u0001PK\u0003", "not JSON"],
    ["of something else", '{"a":1}', "not one of Letterhead’s settings"],
    ["larger than 1 MB", file("x".repeat(1_100_000)), "larger than 1 MB"],
    [
      "with a text that turns around",
      file({ ...defaultSettings, accounts: { nato: { words: "\u202eevil" } } }),
      "breaks the rules at “accounts.nato.words”",
    ],
    [
      "with a script for a handle",
      file({
        ...defaultSettings,
        accounts: { "<img src=x onerror=alert(1)>": {} },
      }),
      "breaks the rules at “accounts.<img",
    ],
  ])(
    "%s is refused in words, and nothing is lost",
    async (_what, content, wanted) => {
      await choose("Dark");
      await eventually(async () =>
        expect(
          await options.$eval("html", (root) => root.dataset.letterheadLook),
        ).toBe("dark"),
      );
      await readFile("settings.json", content);
      await said(wanted);
      expect(
        await options.$eval("html", (root) => root.dataset.letterheadLook),
      ).toBe("dark");
    },
  );

  test("stored by a newer version leaves the defaults in force, and is kept", async () => {
    const newer = { ...defaultSettings, version: 9, look: "dark" };
    await options.evaluate(
      (settings) => chrome.storage.local.set({ settings }),
      newer,
    );
    await options.reload();
    await options.waitForSelector('[role="alert"]');
    expect(await textOf(options, '[role="alert"]')).toContain(
      "made by a newer Letterhead",
    );
    await choose("Light");
    await eventually(async () =>
      expect(
        await options.evaluate(
          async () => (await chrome.storage.local.get()).settingsSetAside,
        ),
      ).toEqual(newer),
    );
  });
});
