import { randomBytes } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "puppeteer";
import { afterEach, describe, expect, test } from "vitest";
import { eventually } from "@/tests/support/eventually";
import { openOwn, textOf } from "@/tests/support/own-pages";
import { office, putEntity } from "@/tests/support/put-entity";
import { stageFor } from "@/tests/support/serve-and-launch";
import { defaultSettings } from "@/utils/settings";

const stage = stageFor();
const opened: Page[] = [];
const open = async (address: string) => {
  const page = await openOwn(stage, address);
  opened.push(page);
  return page;
};
afterEach(async () => {
  for (const page of opened.splice(0)) await page.close();
});

const script = `<img src="x" onerror="document.title = 'ran'"><script>document.title = 'ran'</script>`;

/** What a page made of a text, had it taken it for more than text. */
const ran = async (page: Page) => [
  await page.title(),
  await page.$$eval("main img, main script", (found) => found.length),
];

describe("pasted into the popup", () => {
  const rubbish = randomBytes(4096).toString("latin1").replaceAll("\u0000", "");

  test.each([
    ["binary rubbish", rubbish],
    ["1 MB of text", "qzxv ".repeat(200_000)],
    ["a script", `${script} `.repeat(40)],
  ])(
    "%s is answered in words, and the next question too",
    async (_what, text) => {
      const popup = await open("popup.html");
      await popup.evaluate((copied) => {
        const paper = document.createElement("textarea");
        paper.id = "paper";
        paper.value = copied;
        document.body.append(paper);
        paper.select();
      }, text);
      const press = async (key: "c" | "v" | "a") => {
        await popup.keyboard.down("Control");
        await popup.keyboard.press(key);
        await popup.keyboard.up("Control");
      };
      await press("c");
      await popup.focus("#query");
      await press("v");
      await eventually(async () =>
        expect(await textOf(popup, ".answer")).toMatch(
          /^Nobody of this name is in the registry of .* That says nothing about who runs an account\.$/,
        ),
      );
      expect(
        await popup.$eval(
          "#query",
          (field) => (field as HTMLInputElement).value.length,
        ),
      ).toBeLessThanOrEqual(2000);
      expect(await ran(popup)).toEqual(["Letterhead", 0]);
      await press("a");
      await popup.keyboard.type("@whitehouse");
      await popup.waitForSelector(".answer .card");
    },
  );
});

test("a script for a name is shown as text, wherever the name stands", async () => {
  const own = await open("privacy.html");
  const name = `Office ${script}`;
  await putEntity(
    own,
    office({ names: { en: name }, aliases: [script] }, { handle: "tides.gov" }),
  );
  for (const [address, place] of [
    ["popup.html?q=tides.gov", ".answer h2"],
    ["popup.html?q=office%20img", ".answer .row"],
    ["note.html?handle=tides.gov", "h1"],
  ] as const) {
    const page = await open(address);
    await eventually(async () =>
      expect(await textOf(page, place), address).toContain(name),
    );
    const [now, made] = await ran(page);
    expect([now === "ran", made], address).toEqual([false, 0]);
  }
});

describe("a settings file", () => {
  async function read(options: Page, content: string | Uint8Array) {
    const folder = mkdtempSync(path.join(tmpdir(), "letterhead-"));
    const file = path.join(folder, "settings.json");
    writeFileSync(file, content);
    const input = await options.waitForSelector('input[type="file"]');
    await (
      input as unknown as { uploadFile(file: string): Promise<void> }
    ).uploadFile(file);
  }
  const said = (options: Page, wanted: string) =>
    eventually(async () =>
      expect(
        await textOf(options, 'section[aria-labelledby="file"] [role=status]'),
      ).toContain(wanted),
    );

  test("with scripts in own words and notes shows them as text, and rubbish after it loses nothing", async () => {
    const options = await open("options.html");
    const nato = { words: "<b>Nato</b>", note: script };
    await read(
      options,
      JSON.stringify({
        what: "letterhead-settings",
        settings: { ...defaultSettings, accounts: { nato } },
      }),
    );
    await said(options, "its settings are in force");
    const list = await textOf(options, ".own-list");
    expect(list).toContain(nato.words);
    expect(list).toContain(script);
    for (const content of [
      randomBytes(4096),
      Uint8Array.of(),
      "[".repeat(90_000),
    ]) {
      await read(options, content);
      await said(options, "not JSON");
      expect(await textOf(options, ".own-list")).toBe(list);
    }
    expect(await ran(options)).toEqual(["Settings – Letterhead", 0]);
  });
});
