import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "puppeteer";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import type { Registry } from "@/data/entity";
import { buildInto } from "@/tests/bench/support/build-into";
import { waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import { launchChromium } from "@/tests/support/launch";
import { openOwn, textOf } from "@/tests/support/own-pages";
import { stageFor } from "@/tests/support/serve-and-launch";
import { englishWords } from "@/tests/unit/components/english-words";
import { shareText } from "@/utils/share-text";

const registry = JSON.parse(
  readFileSync(".output/chrome-mv3/registry.json", "utf8"),
) as Registry;
/** What somebody else gets to read, from the registry that came with the program. */
function textOn(handle: string, link?: string): string {
  const { entities, sources } = registry;
  for (const entity of entities) {
    const account = entity.accounts.find((each) => each.handle === handle);
    const answer = { entity, sources, registry };
    if (account) return shareText({ ...answer, account }, englishWords, link);
  }
  throw new Error(`@${handle} is not in the registry.`);
}

/** Addresses of the sources that an account's text must name. */
const sourcesOf = (handle: string) =>
  registry.entities
    .filter(({ accounts }) => accounts.some((each) => each.handle === handle))
    .flatMap(({ evidence }) =>
      evidence.map(({ url, source }) => url ?? registry.sources[source]!.url!),
    );

/** What lands where a person pastes. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const paper = document.createElement("textarea");
    paper.id = "paper";
    document.body.append(paper);
    paper.focus();
  });
  await page.keyboard.down("Control");
  await page.keyboard.press("v");
  await page.keyboard.up("Control");
  return page.$eval("#paper", (paper) => (paper as HTMLTextAreaElement).value);
}

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
    expect(text).toBe(textOn("whitehouse"));
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
    expect(text).toBe(textOn("gov.sg"));
    for (const address of sourcesOf("gov.sg")) expect(text).toContain(address);
  });

  test("there is no link where no public page is named", async () => {
    page = await openOwn(stage, "note.html?handle=whitehouse");
    await page.waitForSelector(".note-actions");
    expect(await page.$("::-p-aria(Copy link[role='button'])")).toBeNull();
  });
});

describe("of a build that names the registry's public page", () => {
  const link = "https://registry.example/who?handle=whitehouse";
  const folder = mkdtempSync(path.join(tmpdir(), "letterhead-"));
  const stage = stageFor(async (choices) => {
    vi.stubEnv("LETTERHEAD_REGISTRY_PAGE", "https://registry.example/who/");
    const extension = await buildInto(folder);
    vi.unstubAllEnvs();
    return launchChromium({ ...choices, extension });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["Copy link", "Copied.", () => link],
    ["Copy as text", "Copied, with sources.", () => textOn("whitehouse", link)],
  ])("%s leaves what leads somebody else there", async (name, said, wanted) => {
    page = await openOwn(stage, "note.html?handle=whitehouse");
    await page.click(`::-p-aria(${name}[role='button'])`);
    await eventually(async () =>
      expect(await textOf(page, ".note-actions [role=status]")).toBe(said),
    );
    expect(await pasted(page)).toBe(wanted());
  });
});
