import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer";
import type { Examination } from "./report";

const folder = path.resolve(".demo/doctor");
const margin = { x: 260, y: 120 };

/** Photographs the page's first window and the surroundings of each surface's first visible badge. */
export async function takePictures(
  page: Page,
  name: string,
  { surfaces }: Examination,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = (part: string): `${string}.png` =>
    `${path.join(folder, name + part)}.png`;
  await page.screenshot({ path: file("") });
  for (const { surface } of surfaces) {
    const clip = await page.evaluate(surroundings, surface, margin);
    if (clip) await page.screenshot({ path: file(`-${surface}`), clip });
  }
}

/** Brings a badge into the window and returns the part of the document around it, if it is there. */
function surroundings(surface: string, margin: { x: number; y: number }) {
  const badge = [
    ...document.querySelectorAll(
      `.letterhead-badge[data-letterhead-surface="${surface}"]`,
    ),
  ].find((one) => one.getClientRects().length > 0);
  if (!badge) return undefined;
  // Not the badge itself: that would scroll a box that cuts it, and hide the name.
  badge
    .closest("div, section, article, li")
    ?.scrollIntoView({ block: "center", behavior: "instant" });
  scrollBy({
    top: badge.getBoundingClientRect().top - innerHeight / 2,
    behavior: "instant",
  });
  const box = badge.getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight) return undefined;
  if (box.right <= 0 || box.left >= innerWidth) return undefined;
  const left = Math.max(0, box.left - margin.x);
  const top = Math.max(0, box.top - margin.y);
  return {
    x: left + scrollX,
    y: top + scrollY,
    width: Math.min(innerWidth, box.right + margin.x) - left,
    height: Math.min(innerHeight, box.bottom + margin.y) - top,
  };
}
