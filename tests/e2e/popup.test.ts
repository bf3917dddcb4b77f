import { readFileSync } from "node:fs";
import type { Page } from "puppeteer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Registry } from "@/data/entity";
import { eventually } from "@/tests/support/eventually";
import { badgesOn, waitForBadge } from "@/tests/support/badges";
import { openOwn, openPopup, textOf } from "@/tests/support/own-pages";
import { office, putEntity } from "@/tests/support/put-entity";
import { stageFor } from "@/tests/support/serve-and-launch";
import { englishWords } from "@/tests/unit/components/english-words";
import { messageKey } from "@/utils/words";

const tiktok = "https://www.tiktok.com";
const stage = stageFor();
let page: Page;
const opened: Page[] = [];

beforeEach(async () => {
  page = await stage.browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
});
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close().catch(() => {});
  await page.close();
});

async function popupOver(address: string): Promise<Page> {
  await page.goto(tiktok + address);
  const popup = await openPopup(stage, page);
  opened.push(popup);
  return popup;
}

/** What the popup answers, once that is what is expected. */
const answers = (popup: Page, text: string | RegExp) =>
  eventually(async () => {
    const answer = await textOf(popup, ".answer");
    expect(answer).toMatch(text);
    return answer;
  });

describe("the real popup", () => {
  test("is ready to type in, and answers while typing", async () => {
    const popup = await popupOver("/");
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe(
      "query",
    );
    await popup.keyboard.type("@whitehouse");
    await answers(popup, /The White House.*United States/);
    expect(await textOf(popup, "[role=status]")).toContain(
      "@whitehouse: The White House. Government office",
    );
  });

  test("lists the page's accounts in order, and leads to each badge", async () => {
    await page.goto(`${tiktok}/@straitstimes/video/1?comments=open`);
    await waitForBadge(page, '[data-letterhead-surface="comment"]');
    const standing = (await badgesOn(page)).map(({ handle }) => handle);
    const places = (await badgesOn(page)).map(({ surface }) =>
      englishWords.t(messageKey("surface", surface)),
    );
    const popup = await openPopup(stage, page);
    opened.push(popup);
    await popup.waitForSelector(".page-list .row");
    const listed = await popup.$$eval(".page-list .row", (rows) =>
      rows.map((row) => /@([\w.]+)/.exec(row.textContent ?? "")?.[1]),
    );
    expect(listed).toEqual(standing);
    expect(
      await popup.$$eval(".page-list .row", (rows) =>
        rows.map((row) => /@[\w.]+ · (.+)$/.exec(row.textContent ?? "")?.[1]),
      ),
    ).toEqual(places);
    // The first comment: further down, scrolling makes the page reuse the rows.
    const at = listed.findIndex((_, each) => each > 3);
    await popup.click(`.page-list li:nth-child(${at + 1}) .row`);
    await eventually(async () =>
      expect(
        await page.evaluate(() => {
          const { dataset } = document.activeElement as HTMLElement;
          const box = document.activeElement!.getBoundingClientRect();
          return [
            dataset.letterhead,
            box.top >= 0 && box.bottom <= innerHeight,
          ];
        }),
      ).toEqual([standing[at], true]),
    );
  });

  test("switches badges off and on again, on the page too", async () => {
    const popup = await popupOver("/@whitehouse");
    await waitForBadge(page);
    await popup.click(".foot [role=switch]");
    await eventually(async () =>
      expect(await page.$$(".letterhead-badge")).toEqual([]),
    );
    await popup.click(".foot [role=switch]");
    await waitForBadge(page);
  });
});

describe("a look-up", () => {
  let popup: Page;
  beforeEach(async () => {
    popup = await openOwn(stage, "popup.html");
    opened.push(popup);
  });
  const ask = async (text: string) => {
    await popup.$eval(
      "#query",
      (field) => ((field as HTMLInputElement).value = ""),
    );
    await popup.focus("#query");
    await popup.evaluate((typed) => {
      const field = document.querySelector("input")!;
      field.value = typed;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, text);
  };

  test.each([
    ["a profile", "https://www.tiktok.com/@whitehouse?lang=en"],
    ["a video", "https://www.tiktok.com/@whitehouse/video/7300000000000000000"],
    ["a photo", "www.tiktok.com/@WhiteHouse/photo/73"],
    ["a live stream", "https://www.tiktok.com/@whitehouse/live"],
    ["an embedded profile", "https://www.tiktok.com/embed/@whitehouse"],
    ["a handle with a mark that turns text around", "\u202e@whitehouse"],
  ])("answers a link to %s", async (_what, typed) => {
    await ask(typed);
    expect(await answers(popup, "The White House")).toContain("@whitehouse");
  });

  test.each([
    [
      "a name with the entity and its accounts",
      "white house",
      /The White House.*@whitehouse/,
    ],
    ["a name in its own language", "Россия-24", "Russia-24"],
    [
      "a short link",
      "https://vm.tiktok.com/ZM8abc/",
      "Open it first, then look here",
    ],
    [
      "a short link of the other kind",
      "vt.tiktok.com/ZM8abc/",
      "Open it first, then look here",
    ],
    [
      "a short link on TikTok itself",
      "https://www.tiktok.com/t/ZM8abc/",
      "Open it first, then look here",
    ],
    [
      "a near miss",
      "@whitehouze",
      "@whitehouze looks like @whitehouse, but is not",
    ],
    [
      "letters of another script",
      "whіtehouse",
      "some of its letters are of another script",
    ],
    [
      "an account that is never labelled",
      "@_fpoe_",
      "@_fpoe_ is often mistaken for FPÖ",
    ],
    [
      "an unknown handle",
      "@hazel_kettle",
      /@hazel_kettle is not in the registry of \w{3} \d+, \d{4} \([\d,]+ accounts\)\. That says nothing about who runs it\./,
    ],
    [
      "rubbish",
      "\u0000\u0001\ufffd<script>alert(1)</script>",
      "Nobody of this name is in the registry",
    ],
    [
      "1 MB of text",
      "qzxv ".repeat(200_000),
      "Nobody of this name is in the registry",
    ],
  ])("answers %s", async (_what, typed, wanted) => {
    await ask(typed);
    expect(await answers(popup, wanted)).toMatch(wanted);
  });

  test("of a former handle names who held it", async () => {
    const account = { handle: "gov.tides", formerHandles: ["old.gov_tides"] };
    await putEntity(popup, office({}, account));
    await popup.reload();
    await popup.waitForSelector("#query");
    await ask("@old.gov_tides");
    await answers(
      popup,
      "@old.gov_tides is a former handle of Office of Tides. Somebody else may hold it now.",
    );
    expect(
      await popup.$eval(".answer .row", (row) => row.getAttribute("href")),
    ).toBe("note.html?id=xx-tides");
  });

  test.each([
    [
      "@whitehouse",
      [
        "report.html?handle=whitehouse",
        "report.html?handle=whitehouse&reason=mine",
        "report.html?reason=missing",
      ],
    ],
    [
      "@hazel_kettle",
      [
        "report.html?handle=hazel_kettle&reason=missing",
        "report.html?handle=hazel_kettle&reason=mine",
        "report.html?reason=missing",
      ],
    ],
  ])("of %s offers what can be told to the editors", async (typed, wanted) => {
    await ask(typed);
    await answers(popup, typed);
    await popup.waitForSelector('.foot a[href^="report"]');
    expect(
      await popup.$$eval('a[href^="report"]', (links) =>
        links.map((link) => link.getAttribute("href")),
      ),
    ).toEqual(wanted);
  });

  test("names as many accounts as the footer: those of the registry", async () => {
    const { entities } = JSON.parse(
      readFileSync(".output/chrome-mv3/registry.json", "utf8"),
    ) as Registry;
    const count = entities.flatMap(({ accounts }) => accounts).length;
    const said = `${count.toLocaleString("en")} accounts`;
    await ask("@hazel_kettle");
    await answers(popup, said);
    await popup.waitForSelector(".state");
    expect(await textOf(popup, ".state")).toContain(`: ${said}.`);
  });

  test("is copied as text with its sources", async () => {
    await ask("@whitehouse");
    await answers(popup, "The White House");
    await popup.bringToFront();
    await popup.click("::-p-aria(Copy[role='button'])");
    await answers(popup, "Copied, with sources.");
    await popup.focus("#query");
    await popup.keyboard.down("Control");
    for (const key of ["a", "v"] as const) await popup.keyboard.press(key);
    await popup.keyboard.up("Control");
    expect(
      await popup.$eval("#query", (field) => (field as HTMLInputElement).value),
    ).toMatch(
      /^The White House ?@whitehouse ?Government office · United States.*https:.*Letterhead, registry of/,
    );
  });

  test("takes the keys before its script has run, and answers them then", async () => {
    const early = await stage.browser.newPage();
    opened.push(early);
    await early.setRequestInterception(true);
    let letScriptRun: (() => void) | undefined;
    early.on("request", (request) => {
      const isHeld = /\/popup-[^/]*\.js$/.test(request.url());
      if (isHeld) letScriptRun = () => void request.continue();
      else void request.continue();
    });
    const loading = early.goto(`${stage.extensionUrl}popup.html`);
    await eventually(async () => {
      expect(letScriptRun).toBeDefined();
      expect(await early.evaluate(() => document.activeElement?.id)).toBe(
        "query",
      );
    });
    await early.keyboard.type("@whitehouse");
    expect(await early.$(".answer")).toBeNull();
    await early.$eval("#query", (field) =>
      Object.assign(field, { isEarly: true }),
    );
    letScriptRun!();
    await loading;
    await early.waitForSelector(".answer .card");
    expect(
      await early.$eval("#query", (field) => [
        (field as HTMLInputElement).value,
        "isEarly" in field,
        field === document.activeElement,
      ]),
    ).toEqual(["@whitehouse", true, true]);
    await early.keyboard.type("x");
    await answers(early, "@whitehousex looks like @whitehouse");
  });

  test("can be gone through by keyboard", async () => {
    await ask("russia");
    await popup.waitForSelector(".answer .row");
    await popup.keyboard.press("ArrowDown");
    await popup.keyboard.press("ArrowDown");
    const focused = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll(".answer .row")].indexOf(
          document.activeElement!,
        ),
      );
    expect(await focused()).toBe(1);
    await popup.keyboard.press("ArrowUp");
    await popup.keyboard.press("ArrowUp");
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe(
      "query",
    );
    const note = stage.browser.waitForTarget((target) =>
      target.url().includes("note.html?id="),
    );
    await popup.keyboard.press("Enter");
    opened.push(await (await note).asPage());
    await popup.bringToFront();
    await popup.keyboard.press("Escape");
    expect(
      await popup.$eval("#query", (field) => (field as HTMLInputElement).value),
    ).toBe("");
  });

  test("hides an account's badge, and shows it again", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    const badge = '.letterhead-badge[data-letterhead="whitehouse"]';
    await ask("@whitehouse");
    await popup.waitForSelector(".card .link");
    await popup.click(".card .link");
    await eventually(async () => expect(await page.$(badge)).toBeNull());
    await answers(popup, "You chose never to show its badge");
    await popup.click(".card .link");
    await page.waitForSelector(badge);
  });
});

describe("the toolbar's icon", () => {
  /** What stands on the icon for the tab that shows the page. */
  const textOn = async (own: Page, address: string) =>
    own.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      return chrome.action.getBadgeText({ tabId: tab!.id });
    }, address);

  test("counts the page's registered accounts, and says when badges are off", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    const own = await openOwn(stage, "privacy.html");
    opened.push(own);
    const count = await page.$$eval(
      ".letterhead-badge",
      (badges) =>
        new Set(
          badges.map((badge) => (badge as HTMLElement).dataset.letterhead),
        ).size,
    );
    await eventually(async () =>
      expect(await textOn(own, `${tiktok}/`)).toBe(String(count)),
    );
    const popup = await openOwn(stage, "popup.html");
    opened.push(popup);
    await popup.click(".foot [role=switch]");
    await eventually(async () =>
      expect(await textOn(own, `${tiktok}/`)).toBe("off"),
    );
    await popup.click(".foot [role=switch]");
    await eventually(async () =>
      expect(await textOn(own, `${tiktok}/`)).toBe(String(count)),
    );
  });

  test("counts nothing where the person does not want it", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    const own = await openOwn(stage, "options.html");
    opened.push(own);
    const count =
      "::-p-aria(Count this page’s registered accounts on the toolbar’s icon[role='switch'])";
    const text = () => textOn(own, `${tiktok}/`);
    await eventually(async () => expect(await text()).toMatch(/^\d+$/));
    await own.click(count);
    await eventually(async () => expect(await text()).toBe(""));
    await own.click(count);
    await eventually(async () => expect(await text()).toMatch(/^\d+$/));
  });

  test("says when the page's own account has no badge where it should", async () => {
    await page.goto(`${tiktok}/@whitehouse`);
    await waitForBadge(page);
    await page.evaluate(() =>
      document.querySelector("#app, main, body > div")!.remove(),
    );
    const own = await openOwn(stage, "privacy.html");
    opened.push(own);
    await eventually(async () =>
      expect(await textOn(own, `${tiktok}/`)).toBe("–"),
    );
  });
});
