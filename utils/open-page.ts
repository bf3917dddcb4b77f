import { browser } from "./browser";

/** The extension's own pages that are opened in a tab. */
export type OwnPage = "note" | "popup" | "report" | "welcome" | "options";

/** Opens one of the extension's pages in a new tab. */
export async function openPage(
  page: OwnPage,
  query: Readonly<Record<string, string>> = {},
): Promise<void> {
  const search = new URLSearchParams(query).toString();
  await browser.tabs.create({
    url: browser.runtime.getURL(`${page}.html${search && `?${search}`}`),
  });
}
