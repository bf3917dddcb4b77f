import { readPageSettings } from "@/utils/page-settings";
import { readWords } from "@/utils/read-words";
import type { Words } from "@/utils/words";
import { applyAppearance } from "./apply-appearance";
import { applyLanguage } from "./apply-language";

/** What one of the extension's own pages begins with. */
export interface OwnPage {
  /** The element that the page is drawn in. */
  readonly root: HTMLElement;
  readonly words: Words;
}

/**
 * Gives an extension page the look and the language that were chosen, and its name.
 *
 * @param title message key of the page's name; the popup has none
 * @throws Error where the page has no `#root`, which is a fault of ours
 */
export async function preparePage(
  title?: string,
  page = document,
): Promise<OwnPage> {
  const root = page.getElementById("root");
  if (!root) throw new Error(`${page.URL} has no element #root.`);
  const settings = await readPageSettings();
  const words = await readWords(settings.language);
  applyAppearance(settings, page.documentElement);
  applyLanguage(words, page.documentElement);
  if (title) page.title = `${words.t(title)} – Letterhead`;
  return { root, words };
}
