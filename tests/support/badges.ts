import type { Page } from "puppeteer";

export interface SeenBadge {
  handle: string;
  surface: string;
  words: string;
}

/** The badges that stand on a page, in document order. */
export function badgesOn(page: Page): Promise<SeenBadge[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".letterhead-badge")].map(
      (badge) => ({
        handle: badge.dataset.letterhead ?? "",
        surface: badge.dataset.letterheadSurface ?? "",
        words: badge.textContent,
      }),
    ),
  );
}

/** Waits until a page holds a badge at all. */
export async function waitForBadge(page: Page, selector = ""): Promise<void> {
  await page.waitForSelector(`.letterhead-badge${selector}`, {
    timeout: 10_000,
  });
}

/** How often each handle occurs, as `handle × count`, sorted. */
export function tally(found: string[]): string[] {
  const counts = new Map<string, number>();
  for (const handle of found) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  return [...counts].map(([handle, count]) => `${handle} × ${count}`).sort();
}
