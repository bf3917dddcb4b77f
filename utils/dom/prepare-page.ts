import type { Words } from "@/utils/words";

/**
 * Gives an extension page its language and direction, and returns the element that it is drawn in.
 *
 * @throws Error where the page has no `#root`, which is a fault of ours
 */
export function preparePage({ t }: Words, page = document): HTMLElement {
  const root = page.getElementById("root");
  if (!root) throw new Error(`${page.URL} has no element #root.`);
  const tag = t("languageTag");
  page.documentElement.lang = tag;
  page.documentElement.dir = /^(ar|fa|he)\b/.test(tag) ? "rtl" : "ltr";
  return root;
}
