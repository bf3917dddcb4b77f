import { hasAccess } from "./access";
import { browser } from "./browser";
import { readPageSettings } from "./page-settings";
import { readRecording } from "./recording";
import { readWords } from "./read-words";
import type { Words } from "./words";

/** What the toolbar's icon tells of all pages: that labelling is off, has no access, or nothing in particular. */
export async function showToolbarState(): Promise<void> {
  const [isAllowed, { isOn }, words, isRecording] = await Promise.all([
    hasAccess(),
    readPageSettings(),
    readWords(),
    hasRecording(),
  ]);
  const { t } = words;
  await browser.action.setBadgeBackgroundColor({ color: "#43464f" });
  await browser.action.setBadgeTextColor?.({ color: "#ffffff" });
  await browser.action.setBadgeText({
    text: withSign(
      isOn && isAllowed ? "" : t(isOn ? "toolbarAsk" : "toolbarOff"),
      isRecording,
    ),
  });
  await browser.action.setTitle({
    title: titleOf(
      isOn
        ? t(isAllowed ? "extensionName" : "popupNoAccess")
        : t("toolbarOffTitle"),
      isRecording,
      words,
    ),
  });
}

const hasRecording = async () => (await readRecording())?.isOn ?? false;

/** While a study records, the icon says so everywhere. */
const withSign = (text: string, isRecording: boolean) =>
  isRecording ? `●${text}` : text;
const titleOf = (title: string, isRecording: boolean, { t }: Words) =>
  isRecording ? t("toolbarRecording", title) : title;

/** What the toolbar's icon tells of one tab. */
export async function showToolbarCount(
  tabId: number,
  { count, isMissing }: { count: number; isMissing: boolean },
): Promise<void> {
  const words = await readWords();
  const { t } = words;
  // `null` gives the tab back to what is told of all pages.
  const none = null as unknown as string;
  const isRecording = await hasRecording();
  const text = isMissing ? "–" : count > 0 ? String(count) : none;
  const title = isMissing
    ? t("toolbarMissing")
    : count > 0
      ? t("toolbarCount", String(count))
      : none;
  await browser.action.setBadgeText({
    tabId,
    text: text && withSign(text, isRecording),
  });
  await browser.action.setTitle({
    tabId,
    title: title && titleOf(title, isRecording, words),
  });
}
