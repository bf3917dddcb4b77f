import type { ElementHandle, Page } from "puppeteer";
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
import { fillLogIn } from "@/tests/support/fill-log-in";
import { generateLog } from "@/tests/support/generate-log";
import { agreeToOwnStudy, withdraw } from "@/tests/support/log-in-extension";
import { axeFaults, openOwnPage, overflowOf } from "@/tests/support/own-page";
import { stageFor } from "@/tests/support/serve-and-launch";
import { unzip } from "@/tests/support/unzip";

const stage = stageFor();
const saved = downloadFolder();
afterAll(() => saved.remove());
const choices = { exposures: 3000, seed: 5 };
const made = [...generateLog(choices).sessions()].flatMap(
  ({ exposures }) => exposures,
);
const number = new Intl.NumberFormat("en");
let page: Page;

beforeEach(async () => {
  page = await openOwnPage(stage, "log.html");
});
afterEach(async () => {
  await withdraw(page);
  await page.goto(`${stage.extensionUrl}privacy.html`);
  await deleteLog();
  await page.close();
});

const deleteLog = () =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const deleting = indexedDB.deleteDatabase("exposure-log");
        deleting.addEventListener("success", () => resolve());
      }),
  );

async function openFilled() {
  await fillLogIn(page, choices);
  await page.reload();
  await page.waitForSelector(".grid [data-row]");
  await eventually(async () => expect(await figures()).not.toContain("…"));
}
const textOf = (selector: string) =>
  page.$eval(selector, (element) => element.textContent);
const figures = () =>
  page.$$eval(".figures dt + dd", (all) =>
    all.map(({ textContent }) => textContent),
  );
const rowTexts = () =>
  page.$$eval(".grid [data-row]", (rows) =>
    rows.map(({ textContent }) => textContent),
  );
const listed = () => textOf("#rows ~ [role=status]");
const press = (name: string) => page.click(`::-p-aria(${name}[role="button"])`);
const count = (isIn: (row: (typeof made)[number]) => boolean) =>
  made.filter(isIn).length;

describe("the log page", () => {
  test("makes no log by being looked at, and says that a new one is empty", async () => {
    await page.waitForSelector("#own-study");
    expect(await databaseNames()).not.toContain("exposure-log");
    const own = await agreeToOwnStudy(stage);
    await own.waitForSelector(".review > p");
    expect(
      await own.$eval(".review > p", (text) => text.textContent),
    ).toContain("The log is empty.");
    expect(await axeFaults(own)).toEqual([]);
    await withdraw(own);
    await own.close();
  });

  test("says why the log cannot be opened", async () => {
    await page.goto(`${stage.extensionUrl}privacy.html`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase("exposure-log");
          const opening = indexedDB.open("exposure-log", 99);
          opening.addEventListener("success", () => {
            opening.result.close();
            resolve();
          });
        }),
    );
    await page.goto(`${stage.extensionUrl}log.html`);
    await page.waitForSelector("[role=alert]");
    expect(await textOf("[role=alert]")).toMatch(
      /could not be opened.+VersionError/,
    );
  });

  test("adds up, narrows, and deletes what is shown, with the sums right", async () => {
    await openFilled();
    const [exposures, accounts] = await figures();
    expect(exposures).toBe(number.format(made.length));
    expect(accounts).toBe(
      number.format(new Set(made.map(({ author }) => author)).size),
    );
    const seen = await textOf("#seen ~ .numbers");
    await page.select("#rows-surface", "comments");
    await page.select("#rows-kind", "party");
    const going = count(
      (row) => row.surface === "comments" && row.label_type === "party",
    );
    await eventually(async () =>
      expect(await listed()).toContain(`Shown: ${going} of 3,000`),
    );
    for (const text of await rowTexts())
      expect(text).toContain("Political partyComment · Comments");
    await press(`Delete the ${going} rows shown …`);
    await page.waitForSelector(".notice");
    expect(await textOf(".notice")).toContain(`${going} exposures go`);
    await press("Delete");
    await eventually(async () => {
      expect(await textOf(".deletion [role=status]")).toBe(
        `${going} rows are deleted.`,
      );
      expect((await figures())[0]).toBe(number.format(made.length - going));
      expect(await textOf("#seen ~ .numbers")).toBe(seen);
      expect(await textOf("#losses ~ .numbers")).toContain(
        `You deleted rows1${going}`,
      );
    });
    await page.select("#rows-surface", "");
    await page.select("#rows-kind", "");
    await eventually(async () =>
      expect(await listed()).toContain(
        `Shown: ${number.format(made.length - going)} of`,
      ),
    );
  });

  test("draws no more rows than stand in view, wherever the list is scrolled to", async () => {
    await openFilled();
    for (const share of [0, 0.3, 0.31, 0.8, 1]) {
      const [drawn, inView] = await page.$eval(
        ".rows",
        async (list, part) => {
          list.scrollTop = part * (list.scrollHeight - list.clientHeight);
          for (let frame = 0; frame < 3; frame++)
            await new Promise((resolve) => {
              requestAnimationFrame(resolve);
            });
          const rows = [...list.querySelectorAll("[data-row]")];
          const view = list.getBoundingClientRect();
          return [
            rows.length,
            rows.filter((row) => {
              const { top, bottom } = row.getBoundingClientRect();
              return bottom > view.top && top < view.bottom;
            }).length,
          ] as const;
        },
        share,
      );
      expect(inView).toBeGreaterThan(5);
      expect(drawn).toBeLessThanOrEqual(inView + 33);
    }
  });

  test("deletes a range of time", async () => {
    await openFilled();
    const [from, to] = [made[1000]!, made[2000]!].map(
      ({ first_visible_utc }) => `${first_visible_utc.slice(0, 16)}:00.000Z`,
    );
    for (const [id, time] of [
      ["rows-from", from],
      ["rows-to", to],
    ] as const)
      await page.evaluate(
        (field, value) => {
          const input = document.querySelector<HTMLInputElement>(`#${field}`)!;
          const at = new Date(value);
          input.value = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
            .toISOString()
            .slice(0, 16);
          input.dispatchEvent(new Event("change", { bubbles: true }));
        },
        id,
        time!,
      );
    const going = count(({ first_visible_utc: at }) => at >= from! && at < to!);
    await eventually(async () =>
      expect(await listed()).toContain(`Shown: ${number.format(going)} of`),
    );
    await press(`Delete the ${number.format(going)} rows shown …`);
    await page.waitForSelector(".notice");
    await press("Delete");
    await eventually(async () =>
      expect((await figures())[0]).toBe(number.format(made.length - going)),
    );
  });

  test("deletes the newest and the oldest row by keyboard alone", async () => {
    await openFilled();
    const isIn = (selector: string) =>
      page.waitForFunction(
        (wanted) => document.activeElement?.matches(wanted),
        {},
        selector,
      );
    await page.focus("#rows-role");
    await page.keyboard.press("Tab");
    await isIn("[data-row='0'] input");
    await page.keyboard.press("Space");
    await page.keyboard.press("End");
    await isIn(`[data-row='${made.length - 1}'] input`);
    await page.keyboard.press("Space");
    await page.waitForSelector("::-p-aria(Delete 2 chosen rows …)");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await isIn(".notice");
    expect(await textOf(".notice")).toContain("2 exposures go");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await eventually(async () => {
      expect(await textOf(".deletion > [role=status]")).toBe(
        "2 rows are deleted.",
      );
      expect((await figures())[0]).toBe(number.format(made.length - 2));
    });
    await isIn(".deletion > [role=status]");
  });

  test("says what the registry now says of the rows", async () => {
    await openFilled();
    await press("Compare");
    await eventually(async () =>
      expect(await textOf(".recode > [role=status]")).toContain(
        "3,000 of 3,000 rows would change.",
      ),
    );
    expect(await textOf(".changes tbody tr")).toContain(
      "would not be in the registry",
    );
  });

  test("reads an exported log where there is none as it read the kept one, and keeps nothing of it", async () => {
    await saveInto(stage.browser, saved.folder);
    await (await agreeToOwnStudy(stage)).close();
    await openFilled();
    await compare();
    const kept = await reportRead();
    expect(kept.said).toContain("3,000 of 3,000 rows would change.");
    expect(kept.changes.length).toBeGreaterThan(10);

    await page.click(".export form button[type=submit]");
    await page.waitForSelector(".files");
    await press("Save");
    const exported = await saved.waitFor("letterhead-log.zip");
    await withdraw(page);
    await page.goto(`${stage.extensionUrl}privacy.html`);
    await deleteLog();
    await page.goto(`${stage.extensionUrl}log.html`);
    const field = await page.waitForSelector("#recode-file");
    await (field as ElementHandle<HTMLInputElement>).uploadFile(exported);
    await compare();
    expect(await reportRead()).toEqual(kept);
    expect(await databaseNames()).not.toContain("exposure-log");

    await press("Save this report with all rows (zip)");
    const version = await page.$eval("#recode-version", ({ textContent }) =>
      /\d+/.exec(textContent)!.at(0),
    );
    const name = `letterhead-log-recoded-${version}.zip`;
    await eventually(() => expect(saved.files()).toContain(name));
    const contentOf = (path: string) =>
      unzip(["-p", `${saved.folder}/${name}`, path])
        .trimEnd()
        .split("\n");
    const before = unzip(["-p", exported, "exposures.csv"])
      .trimEnd()
      .split("\n");
    const after = await eventually(() => contentOf("exposures_recoded.csv"));
    expect(after).toHaveLength(before.length);
    for (const [at, line] of before.entries())
      expect(after[at]!.startsWith(`${line},`)).toBe(true);
    expect(contentOf("recode_changes.csv").length).toBeGreaterThan(
      kept.changes.length,
    );
  });

  async function compare() {
    await press("Compare");
    await page.waitForSelector(".changes tbody tr");
  }
  const reportRead = async () => ({
    said: await textOf(".recode > [role=status]"),
    changes: await page.$$eval(".changes tbody tr", (rows) =>
      rows.map(({ textContent }) => textContent),
    ),
  });
  const databaseNames = () =>
    page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name),
    );

  test.each([
    ["light", []],
    ["dark", []],
    ["forced colours", [{ name: "forced-colors", value: "active" }]],
  ])("axe finds nothing, %s", async (look, features) => {
    await openFilled();
    const cdp = await page.createCDPSession();
    await cdp.send("Emulation.setEmulatedMedia", {
      features: [
        {
          name: "prefers-color-scheme",
          value: look === "dark" ? "dark" : "light",
        },
        ...features,
      ],
    });
    await page.$$eval("details", (all) => {
      for (const details of all) details.open = true;
    });
    await press("Compare");
    await page.waitForSelector(".changes");
    await page.click("#delete-listed");
    await page.waitForSelector(".notice");
    expect(await axeFaults(page)).toEqual([]);
  });

  test.each([
    ["narrow", 320, "ltr"],
    ["at 200 %", 640, "ltr"],
    ["right to left", 1280, "rtl"],
    ["narrow, right to left", 320, "rtl"],
  ])("fits the window: %s", async (_, width, dir) => {
    // With all parts of the page.
    await (await agreeToOwnStudy(stage)).close();
    await openFilled();
    await page.setViewport({ width, height: 860 });
    await page.evaluate((value) => {
      document.documentElement.dir = value;
      for (const details of document.querySelectorAll("details"))
        details.open = true;
    }, dir);
    await eventually(async () =>
      expect(await overflowOf(page)).toBeLessThanOrEqual(0),
    );
  });
});
