import { browser } from "@/utils/browser";
import { feedStatesKey } from "../keys";
import type { FailureReason } from "./failure";
import type { SyncStep } from "./take-registry";

/** What is known about a feed, for whoever shows it. Times are milliseconds since 1970. */
export interface RegistryFeedState {
  readonly id: string;
  readonly name: string;
  /** Version of the registry that the feed vouched for last. */
  readonly version?: number;
  /** When the feed last vouched for what is held, and until when that is good. */
  readonly confirmed?: number;
  readonly expires?: number;
  readonly next?: number;
  readonly failures: number;
  /** While an update runs. */
  readonly progress?: { readonly step: SyncStep; readonly bytes: number };
  readonly last?: SyncResult;
}

/** How the last update ended. */
export type SyncResult =
  | {
      readonly ok: true;
      readonly at: number;
      readonly what: "updated" | "nothing-new";
      readonly bytes: number;
      readonly requests: number;
    }
  | {
      readonly ok: false;
      readonly at: number;
      readonly reason: FailureReason;
      readonly detail: string;
    };

export type FeedStates = Readonly<Record<string, RegistryFeedState>>;

export async function readFeedStates(): Promise<FeedStates> {
  const stored = await browser.storage.local.get(feedStatesKey);
  return (stored[feedStatesKey] as FeedStates | undefined) ?? {};
}

export function writeFeedStates(states: FeedStates): Promise<void> {
  return browser.storage.local.set({ [feedStatesKey]: states });
}

/** Days since the oldest of the feeds vouched for its registry, where that is too long ago. */
export async function readDaysTooOld(
  now = Date.now(),
): Promise<number | undefined> {
  const states = Object.values(await readFeedStates());
  const days = states.flatMap((state) => daysTooOld(state, now) ?? []);
  return days.length ? Math.max(...days) : undefined;
}

/** How many days old a registry is that its feed does not vouch for any more; `undefined` while it does. */
export function daysTooOld(
  { confirmed, expires }: Pick<RegistryFeedState, "confirmed" | "expires">,
  now = Date.now(),
): number | undefined {
  if (confirmed === undefined || expires === undefined || now <= expires)
    return undefined;
  return Math.floor((now - confirmed) / 86_400_000);
}
