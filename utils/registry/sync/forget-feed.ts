import { databasesOfFeeds, dropDatabase } from "@/utils/database";
import { readFeedChoices } from "../feeds";
import { readFeedStates, writeFeedStates } from "./feed-state";

/** Deletes what is kept of a feed that is followed no more; waits for an update that runs. */
export function forgetFeed(id: string): Promise<void> {
  return navigator.locks.request("sync", async () => {
    // It may have been added again meanwhile.
    if (await isFollowed(id)) return;
    const { [id]: _gone, ...states } = await readFeedStates();
    await writeFeedStates(states);
    await dropDatabase(id);
  });
}

/** Makes up for removals that were cut off, as where the settings were closed while an update ran. */
export async function forgetRemoved(): Promise<void> {
  for (const id of await databasesOfFeeds())
    if (!(await isFollowed(id))) await forgetFeed(id);
}

async function isFollowed(id: string): Promise<boolean> {
  const { added } = await readFeedChoices();
  return added.some((feed) => feed.id === id);
}
