import type { Page } from "puppeteer";
import { afterEach, describe, expect, test } from "vitest";
import { axeFaults, openOwnPage, overflowOf } from "@/tests/support/own-page";
import { stageFor } from "@/tests/support/serve-and-launch";

const stage = stageFor();
let page: Page;

afterEach(() => page.close());

async function open(address: string, look?: Parameters<typeof openOwnPage>[2]) {
  page = await openOwnPage(stage, address, look);
}
const textOf = (selector: string) =>
  page.$eval(selector, (element) => element.textContent);

describe("the note", () => {
  test("of a handle and of an entity is the same letter", async () => {
    await open("note.html?handle=WhiteHouse");
    const byHandle = await textOf("article");
    expect(byHandle).toContain(
      "Official account of The White House, United States.",
    );
    expect(await page.title()).toBe("The White House – Letterhead");
    await page.goto(`${stage.extensionUrl}note.html?id=us-the-white-house`);
    await page.waitForSelector("article");
    expect(await textOf("article")).toBe(byHandle);
  });

  test("tells history, other accounts and programmes", async () => {
    await open("note.html?handle=sputnik.brasil");
    const text = await textOf("article");
    expect(text).toContain("Mar 1, 2022: TikTok made its accounts unavailable");
    expect(text).toContain("@sputnik.africa");
    expect(text).toContain("Removal of RT and Sputnik");
    expect(text).toContain("Sources disagree.");
  });

  test("of a medium without an account names whose word it is", async () => {
    await open("note.html?id=ae-wam");
    expect(await textOf(".lead")).toBe(
      "State Media Monitor types WAM as “state-controlled” (United Arab Emirates, Feb 7, 2024).",
    );
    expect(await page.$(".badge")).toBeNull();
  });

  test("that there is not says where to look instead", async () => {
    await open("states.html");
    await page.goto(`${stage.extensionUrl}note.html?id=nobody`);
    await page.waitForSelector("main p");
    expect(await textOf("main p")).toContain(
      "There is no note for this address.",
    );
    await page.click('a[href="registry.html"]');
    await page.waitForSelector(".rows");
  });

  test("prints on one sheet", async () => {
    await open("note.html?handle=whitehouse");
    const pdf = Buffer.from(
      await page.pdf({ format: "A4", preferCSSPageSize: true }),
    );
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

const pages = [
  "note.html?handle=whitehouse",
  "note.html?id=cn-phoenix-tv",
  "note.html?id=ae-wam",
  "states.html",
];

describe.each(["light", "dark"] as const)("%s", (theme) => {
  test.each(pages)("axe finds nothing on %s", async (address) => {
    await open(address, { theme });
    await page.$$eval("details", (all) => {
      for (const details of all) details.open = true;
    });
    expect(await axeFaults(page)).toEqual([]);
  });
});

test.each(pages)("%s fits a narrow window", async (address) => {
  await open(address, { width: 320 });
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
});

test("how states use TikTok leads to its sources, offline", async () => {
  await open("states.html");
  await page.setOfflineMode(true);
  await page.reload();
  await page.waitForSelector("h1");
  const broken = await page.$$eval('a[href^="#"]', (links) =>
    links
      .map((link) => link.getAttribute("href")!.slice(1))
      .filter((id) => !document.getElementById(id)),
  );
  expect(broken).toEqual([]);
  expect((await page.$$(".programmes > li")).length).toBeGreaterThan(5);
});
