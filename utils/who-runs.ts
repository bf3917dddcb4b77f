import { browser } from "./browser";
import { t } from "./i18n";

const menu = "who-runs";

/**
 * Ways to a look-up from outside the popup: an entry in the menu of links to TikTok, and a keyword in the address bar.
 * Firefox for Android has neither.
 */
export function offerLookups(answer: (typed: string) => void): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus?.removeAll().then(() =>
      browser.contextMenus.create({
        id: menu,
        title: t("menuWhoRuns"),
        contexts: ["link"],
        targetUrlPatterns: ["https://*.tiktok.com/*"],
      }),
    );
  });
  browser.contextMenus?.onClicked.addListener(({ menuItemId, linkUrl }) => {
    if (menuItemId === menu && linkUrl) answer(linkUrl);
  });
  browser.omnibox?.onInputStarted.addListener(() =>
    browser.omnibox.setDefaultSuggestion({ description: t("omniboxHint") }),
  );
  browser.omnibox?.onInputEntered.addListener(answer);
}
