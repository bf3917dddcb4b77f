import { browser } from "./browser";
import { readWords } from "./read-words";

const menu = "who-runs";

async function menuTitle(): Promise<string> {
  const { t } = await readWords();
  return t("menuWhoRuns");
}

/** Gives the entry its words anew, in a language that was picked after it was made. */
export async function nameMenu(): Promise<void> {
  await browser.contextMenus?.update(menu, { title: await menuTitle() });
}

/**
 * Ways to a look-up from outside the popup: an entry in the menu of links to TikTok, and a keyword in the address bar.
 * Firefox for Android has neither.
 */
export function offerLookups(answer: (typed: string) => void): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus?.removeAll().then(async () => {
      browser.contextMenus.create({
        id: menu,
        title: await menuTitle(),
        contexts: ["link"],
        targetUrlPatterns: ["https://*.tiktok.com/*"],
      });
    });
  });
  browser.contextMenus?.onClicked.addListener(({ menuItemId, linkUrl }) => {
    if (menuItemId === menu && linkUrl) answer(linkUrl);
  });
  browser.omnibox?.onInputStarted.addListener(() => {
    void readWords().then(({ t }) =>
      browser.omnibox.setDefaultSuggestion({ description: t("omniboxHint") }),
    );
  });
  browser.omnibox?.onInputEntered.addListener(answer);
}
