import { browser } from "@/utils/browser";
import type { PageMessage, StandingBadge } from "./page-protocol";

/** The tab in front, and what stands on its page; `badges` is absent where nobody answers there. */
export interface FrontPage {
  readonly tabId: number | undefined;
  /** Whether it is a page of TikTok: the address of any other is not told to us. */
  readonly isTikTok: boolean;
  readonly badges?: readonly StandingBadge[];
}

/** Asks the page in front for its badges; in a frame of TikTok's, where the page is somebody else's. */
export async function listBadges(): Promise<FrontPage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  if (tabId === undefined) return { tabId, isTikTok: false };
  const isTikTok = /^https:\/\/(?:[a-z0-9-]+\.)*tiktok\.com\//.test(
    tab?.url ?? "",
  );
  const message: PageMessage = { name: "listBadges" };
  const badges =
    (await ask<StandingBadge[]>(tabId, message, 0)) ??
    (await ask<StandingBadge[]>(tabId, message));
  return { tabId, isTikTok, ...(badges && { badges }) };
}

/** Scrolls the page in front to a badge. */
export async function showBadge(
  tabId: number,
  handle: string,
  at: number,
): Promise<void> {
  await ask(tabId, { name: "showBadge", handle, at });
}

async function ask<Answer>(
  tabId: number,
  message: PageMessage,
  frameId?: number,
): Promise<Answer | undefined> {
  try {
    const options = frameId === undefined ? {} : { frameId };
    return await browser.tabs.sendMessage(tabId, message, options);
  } catch {
    return undefined;
  }
}
