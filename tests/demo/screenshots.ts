import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer";
import { languages, type LanguageCode } from "@/data/languages";
import { buildExtension } from "@/tests/support/build";
import { installBrowsers } from "@/tests/support/install-browsers";
import { agree, withdraw } from "@/tests/support/log-in-extension";
import { launchChromium, type Launched } from "@/tests/support/launch";
import { runCommand } from "@/tests/support/run-command";
import { startLookalike } from "@/tests/tiktok/server";
import { badge, show, themes, type Scene } from "./scene";

/** One of each direction and of each kind of script; others where they are named. */
const usual = ["en", "ar", "zh_CN"];

const popup = (name: string, query: string, shows: string): Scene => ({
  name: `popup-${name}`,
  url: `popup.html${query}`,
  shows,
  width: 380,
});

const ownPages: readonly Scene[] = [
  popup("empty", "", ".foot"),
  popup("account", "?q=desdelamoncloa", ".card"),
  popup("names", "?q=russia", ".answer .row"),
  popup("unknown", "?q=hazel_kettle", ".answer a"),
  popup("short-link", "?q=https%3A%2F%2Fvm.tiktok.com%2Fx", ".answer p"),
  { name: "note", url: "note.html?handle=whitehouse", shows: "h1" },
  {
    name: "note-narrow",
    url: "note.html?handle=rt",
    shows: "h1, p",
    width: 320,
  },
  { name: "registry", url: "registry.html", shows: "[role=row] a" },
  {
    name: "registry-narrow",
    url: "registry.html?text=tv",
    shows: "[role=row] a",
    width: 420,
  },
  { name: "states", url: "states.html", shows: "h2" },
  { name: "options", url: "options.html?account=whitehouse", shows: "h2" },
  { name: "privacy", url: "privacy.html", shows: "h2" },
  { name: "welcome", url: "welcome.html", shows: "h2" },
  { name: "log", url: "log.html", shows: "#own-study" },
  {
    name: "log-consent",
    url: "log.html",
    shows: "#own-study",
    async prepare(page) {
      await page.click("#own-study");
      await page.waitForSelector("#has-read");
    },
  },
  {
    name: "log-export",
    url: "log.html",
    shows: "#own-study",
    async prepare(page) {
      await page.click("#own-study");
      await agree(page);
      await page.click(".export form button[type=submit]");
      await page.waitForSelector(".files");
      await page.click(".files summary");
    },
    leave: withdraw,
  },
  {
    name: "report",
    url: "report.html?handle=whitehouse",
    shows: "form",
    async prepare(page) {
      await page.type('[name="reason"]', "The office has another account.");
      await page.click('button[type="submit"]');
      await page.waitForSelector("pre");
    },
  },
];

const onTikTok: readonly Scene[] = [
  {
    name: "card",
    url: "https://www.tiktok.com/@whitehouse",
    shows: badge,
    async prepare(page) {
      await page.click(`${badge}[data-letterhead-surface="profile-header"]`);
      await page.waitForSelector("[data-letterhead-card] >>> footer");
    },
  },
  {
    name: "comments",
    url: "https://www.tiktok.com/@desdelamoncloa/video/7300000000000000001?comments=open",
    shows: `${badge}[data-letterhead-surface="comment"]`,
  },
];

/** Every page in each language, light and dark, for somebody to look at: `npm run screenshots -- ar de`. */
await runCommand(async () => {
  const named = process.argv.slice(2);
  const wanted = named.length > 0 ? named : usual;
  const codes = languages
    .map(({ code }) => code)
    .filter((code) => wanted.includes(code));
  await installBrowsers("chrome");
  buildExtension("chrome");
  const folder = path.resolve(".demo/screenshots");
  await mkdir(folder, { recursive: true });
  const lookalike = await startLookalike();
  const launched = await launchChromium({ port: lookalike.port });
  try {
    for (const code of codes) await photograph(launched, code, folder);
  } finally {
    await launched.close();
    await lookalike.close();
  }
  const missing = wanted.filter((code) => !codes.includes(code as never));
  if (missing.length > 0) console.log(`No catalogue: ${missing.join(", ")}`);
  console.log(`Pictures: ${folder}`);
});

async function photograph(
  { browser, extensionUrl }: Launched,
  code: LanguageCode,
  folder: string,
) {
  await speak({ browser, extensionUrl }, code);
  const own = ownPages.map((scene) => ({
    ...scene,
    url: extensionUrl + scene.url,
  }));
  for (const theme of themes)
    for (const scene of [...own, ...onTikTok]) {
      const page = await browser.newPage();
      await show(page, scene, theme);
      if (scene.url.startsWith(extensionUrl)) await fitWindow(page);
      await page.screenshot({
        path: path.join(folder, `${scene.name}-${code}-${theme}.png`),
      });
      await scene.leave?.(page);
      await page.close();
    }
}

/** Makes the window as high as its page: a picture beyond the window shifts what is written from right to left. */
async function fitWindow(page: Page) {
  const { width } = page.viewport()!;
  const height = await page.evaluate(
    () => document.documentElement.scrollHeight,
  );
  await page.setViewport({ width, height });
}

/** Picks a language as a person does. */
async function speak(
  { browser, extensionUrl }: Pick<Launched, "browser" | "extensionUrl">,
  code: LanguageCode,
) {
  const page = await browser.newPage();
  await page.goto(`${extensionUrl}options.html`);
  await page.waitForSelector("#language");
  await page.select("#language", code);
  const tag = code.replace("_", "-");
  await page.waitForSelector(`html[lang="${tag}"]`);
  await page.close();
}
