import { send } from "@/utils/messaging/send";
import type { FeedStates } from "./sync/feed-state";

/** Has the worker bring every feed up to date; for the extension's own pages. */
export async function updateNow(): Promise<FeedStates> {
  const reply = await send("updateNow", {});
  if (reply.ok) return reply.value;
  throw new Error(reply.reason);
}
