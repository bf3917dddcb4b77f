import type { FeedSettingsProps } from "@/components/feed-settings";
import { mostFeeds } from "@/data/feed";
import { dropFeedAccess, requestFeedAccess } from "@/utils/access";
import { counted } from "@/utils/counted";
import { logError } from "@/utils/logger";
import { readFeedChoices, readPackagedFeed } from "@/utils/registry/feeds";
import { feedStatesKey } from "@/utils/registry/keys";
import {
  addFeed,
  findFeed,
  folderOf,
  isFeedAddress,
  removeFeed,
  setSyncing,
  type FoundFeed,
} from "@/utils/registry/sync/add-feed";
import { SyncFailure } from "@/utils/registry/sync/failure";
import { daysTooOld, readFeedStates } from "@/utils/registry/sync/feed-state";
import { isUpdating, stopUpdate, updateNow } from "@/utils/registry/update-now";
import { onStoredChange } from "@/utils/stored-change";
import { messageKey, type Words } from "@/utils/words";

type Feeding = Omit<FeedSettingsProps, "words">;

/** Reads what is known about the feeds, now and whenever that changes, for the settings page to draw. */
export function watchFeeds(
  words: () => Words,
  draw: (feeding: Feeding) => void,
  signal: AbortSignal,
): void {
  const read = async () => {
    const feeding = await readFeeding(words, redraw);
    draw(feeding);
    // Another window may have asked for the update; its end is not told.
    if (feeding.isUpdating && !signal.aborted) setTimeout(retry, 500);
  };
  const retry = () =>
    void read().catch((error: unknown) => logError("feeds", error));
  const redraw = (work: Promise<unknown>) => {
    retry();
    void work
      .catch((error: unknown) => logError("feeds", error))
      .finally(retry);
  };
  onStoredChange(feedStatesKey, retry, signal);
  retry();
}

async function readFeeding(
  words: () => Words,
  redraw: (work: Promise<unknown>) => void,
): Promise<Feeding> {
  const [packaged, { added, isOff }, states, isRunning] = await Promise.all([
    readPackagedFeed(),
    readFeedChoices(),
    readFeedStates(),
    isUpdating(),
  ]);
  const all = packaged ? [packaged, ...added] : added;
  const t: Words["t"] = (...asked) => words().t(...asked);
  const reason = (error: unknown) =>
    t(
      messageKey(
        "feedReason",
        error instanceof SyncFailure ? error.reason : "internal",
      ),
    );

  /** Access goes with the last feed of a host. */
  async function drop(address: string, without?: string) {
    const isNeeded = all.some(
      ({ id, mirrors }) =>
        id !== without &&
        mirrors.some((one) => new URL(one).host === new URL(address).host),
    );
    if (!isNeeded) await dropFeedAccess(address);
  }

  return {
    feeds: all.map(({ id, name, mirrors }) => ({
      id,
      name,
      address: mirrors[0]!,
      isPackaged: id === packaged?.id,
      state: states[id],
      daysTooOld: states[id] && daysTooOld(states[id]),
    })),
    isSyncing: !isOff,
    isUpdating: isRunning,
    setSyncing: (isOn) =>
      redraw(
        setSyncing(isOn).then(async () => {
          await (isOn ? updateNow() : stopUpdate());
        }),
      ),
    updateNow: () => redraw(updateNow()),
    stop: () => redraw(stopUpdate()),
    remove: (id) =>
      redraw(
        stopUpdate()
          .then(() => removeFeed(id))
          .then(() => drop(all.find((one) => one.id === id)!.mirrors[0]!, id)),
      ),
    async look(typed) {
      const address = folderOf(typed);
      if (!isFeedAddress(address)) return t("feedBadAddress");
      if (added.length >= mostFeeds)
        return counted(words(), "feedTooMany", mostFeeds);
      // Before anything else: a browser asks only while it handles the click.
      if (!(await requestFeedAccess(address))) return t("feedNoAccess");
      try {
        const found = await findFeed(address);
        const isKnown = all.some(({ root }) => root === found.feed.root);
        return isKnown ? t("feedKnown") : found;
      } catch (error) {
        await drop(address);
        return t("feedNotFound", reason(error));
      }
    },
    async follow(found, compared) {
      try {
        await addFeed(found, compared);
      } catch (error) {
        return error instanceof SyncFailure
          ? t("feedOtherWords")
          : reason(error);
      }
      redraw(updateNow());
      return undefined;
    },
    leave: ({ feed }: FoundFeed) => void drop(feed.mirrors[0]!),
  };
}
