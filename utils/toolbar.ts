import { hasAccess } from "./access";
import { browser } from "./browser";
import { readPageSettings } from "./page-settings";
import { readWords } from "./read-words";

/** What the toolbar's icon tells of all pages: that labelling is off, has no access, or nothing in particular. */
export async function showToolbarState(): Promise<void> {
  const [isAllowed, { isOn }, { t }] = await Promise.all([
    hasAccess(),
    readPageSettings(),
    readWords(),
  ]);
  await browser.action.setBadgeBackgroundColor({ color: "#43464f" });
  await browser.action.setBadgeTextColor?.({ color: "#ffffff" });
  await browser.action.setBadgeText({
    text: isOn && isAllowed ? "" : t(isOn ? "toolbarAsk" : "toolbarOff"),
  });
  await browser.action.setTitle({
    title: isOn
      ? t(isAllowed ? "extensionName" : "popupNoAccess")
      : t("toolbarOffTitle"),
  });
}

/** What the toolbar's icon tells of one tab. */
export async function showToolbarCount(
  tabId: number,
  { count, isMissing }: { count: number; isMissing: boolean },
): Promise<void> {
  const { t } = await readWords();
  // `null` gives the tab back to what is told of all pages.
  const none = null as unknown as string;
  const text = isMissing ? "–" : count > 0 ? String(count) : none;
  const title = isMissing
    ? t("toolbarMissing")
    : count > 0
      ? t("toolbarCount", String(count))
      : none;
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title });
}
