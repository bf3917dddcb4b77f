import type { Look, Palette, TextSize } from "@/data/choices";

/** Gives one of the extension's own pages the look that was chosen; the style sheet does the rest. */
export function applyAppearance(
  {
    look,
    palette,
    textSize,
  }: { look: Look; palette: Palette; textSize: TextSize },
  root: HTMLElement = document.documentElement,
): void {
  root.dataset.letterheadLook = look;
  // The classes that a badge bears on TikTok's page.
  root.className = `letterhead-badge--${palette} letterhead-badge--${look}`;
  root.dataset.letterheadSize = textSize;
}
