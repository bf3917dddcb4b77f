import path from "node:path";
import { badgesOn } from "@/tests/support/badges";
import type { Launched } from "@/tests/support/launch";
import { badge, show, themes, type Scene } from "./scene";

const tiktok = "https://www.tiktok.com";

const scenes: Scene[] = [
  { name: "feed", url: `${tiktok}/foryou`, shows: badge },
  { name: "profile", url: `${tiktok}/@whitehouse`, shows: badge },
  {
    name: "comments",
    url: `${tiktok}/@desdelamoncloa/video/7300000000000000001?comments=open`,
    shows: `${badge}[data-letterhead-surface="comment"]`,
  },
  {
    name: "card",
    url: `${tiktok}/@whitehouse`,
    shows: badge,
    async prepare(page) {
      await page.click(`${badge}[data-letterhead-surface="profile-header"]`);
      await page.waitForSelector("[data-letterhead-card] >>> footer");
    },
  },
  { name: "search", url: `${tiktok}/search?q=news`, shows: badge },
  {
    name: "mobile",
    url: "https://m.tiktok.com/@whitehouse/video/7300000000000000002",
    shows: badge,
    width: 412,
  },
];

const ownPages: Scene[] = [
  { name: "note", url: "note.html?handle=whitehouse", shows: "h1" },
  { name: "registry", url: "registry.html", shows: "[role=row] a" },
  { name: "states", url: "states.html", shows: "h2" },
  { name: "log", url: "log.html", shows: "#own-study" },
  {
    name: "popup",
    url: "popup.html",
    shows: "input",
    async prepare(page) {
      await page.type("input", "@desdelamoncloa");
      await page.waitForSelector(".answer h2");
    },
    width: 380,
  },
];

/** Photographs each scene in both themes and counts the badges on tiktok.com's pages, by surface. */
export async function takePictures(
  { browser, extensionUrl }: Launched,
  folder: string,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const own = ownPages.map((scene) => ({
    ...scene,
    url: extensionUrl + scene.url,
  }));
  for (const theme of themes)
    for (const scene of [...scenes, ...own]) {
      const page = await browser.newPage();
      await show(page, scene, theme);
      if (theme === "light" && !scene.prepare)
        for (const { surface } of await badgesOn(page))
          counts[surface] = (counts[surface] ?? 0) + 1;
      await page.screenshot({
        path: path.join(folder, `${scene.name}-${theme}.png`),
        fullPage: scene.url.startsWith(extensionUrl),
      });
      await page.close();
    }
  return counts;
}
