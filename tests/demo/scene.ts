import type { Page } from "puppeteer";
import { waitForBadge } from "@/tests/support/badges";

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const badge = ".letterhead-badge";

/** Something to look at. */
export interface Scene {
  name: string;
  url: string;
  /** Waited for before the picture. */
  shows: string;
  prepare?: (page: Page) => Promise<unknown>;
  /** Undoes, after the picture, what would be seen in the next. */
  leave?: (page: Page) => Promise<unknown>;
  width?: number;
}

/** Opens a scene as it is to be photographed. */
export async function show(
  page: Page,
  scene: Scene,
  theme: Theme,
): Promise<void> {
  const { url, width = 1280, shows, prepare } = scene;
  await page.setViewport({
    width,
    height: width === 380 ? 600 : width < 600 ? 780 : 860,
  });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
  ]);
  const themed = new URL(url);
  if (url.startsWith("https:")) themed.searchParams.set("theme", theme);
  await page.goto(themed.href);
  if (shows.startsWith(badge))
    await waitForBadge(page, shows.slice(badge.length));
  else await page.waitForSelector(shows);
  await prepare?.(page);
}
