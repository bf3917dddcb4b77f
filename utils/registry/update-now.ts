import { send } from "@/utils/messaging/send";
import type { FeedStates } from "./sync/feed-state";

/** Has the worker bring every feed up to date; for the extension's own pages. */
export async function updateNow(): Promise<FeedStates> {
  const reply = await send("updateNow", {});
  if (reply.ok) return reply.value;
  throw new Error(reply.reason);
}

/** Has the worker stop the update that runs. */
export async function stopUpdate(): Promise<void> {
  await send("stopUpdate", {});
}

/** Whether an update runs, whoever asked for it. */
export async function isUpdating(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === "sync");
}
