import {
  feedChoicesSchema,
  feedSchema,
  type Feed,
  type FeedChoices,
} from "@/data/feed";
import { browser } from "@/utils/browser";
import { feedChoicesKey } from "./keys";

/** Address of the list of feeds that the build names, relative to the extension. */
export const packagedFeeds = "feeds.json";

/** What a person chose; nothing added and not off, unless said otherwise. */
export async function readFeedChoices(): Promise<FeedChoices> {
  const stored = await browser.storage.local.get(feedChoicesKey);
  const { data } = feedChoicesSchema.safeParse(stored[feedChoicesKey]);
  return data ?? { isOff: false, added: [] };
}

/** Changes what was chosen, one change at a time. */
export function changeFeedChoices(
  change: (choices: FeedChoices) => FeedChoices,
): Promise<void> {
  return navigator.locks.request("feeds", async () => {
    const choices = change(await readFeedChoices());
    await browser.storage.local.set({ [feedChoicesKey]: choices });
  });
}

/** The feed that keeps the packaged registry current, where the build names one. */
export async function readPackagedFeed(
  fetch = globalThis.fetch,
): Promise<Feed | undefined> {
  const response = await fetch(browser.runtime.getURL(packagedFeeds));
  const [first] = (await response.json()) as unknown[];
  return first === undefined ? undefined : feedSchema.parse(first);
}

/** Feeds that are followed: the build's own first, then those that a person added; none while syncing is off. */
export async function followedFeeds(): Promise<Feed[]> {
  const { isOff, added } = await readFeedChoices();
  if (isOff) return [];
  const packaged = await readPackagedFeed();
  return packaged ? [packaged, ...added] : added;
}
