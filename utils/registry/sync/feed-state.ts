import { browser } from "@/utils/browser";
import { readFeedChoices } from "../feeds";
import { feedStatesKey } from "../keys";
import type { FailureReason } from "./failure";
import type { SyncStep } from "./take-registry";

/** What is known about a feed, for whoever shows it. Times are milliseconds since 1970. */
export interface RegistryFeedState {
  readonly id: string;
  readonly name: string;
  /** Version of the registry that the feed vouched for last. */
  readonly version?: number;
  /** Date of that version, YYYY-MM-DD. */
  readonly date?: string;
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

/** Where the registry on this device comes from beside the package. */
export interface Feeding {
  /** Name of the feed that the main registry came from; absent where it came with the program. */
  readonly source?: string | undefined;
  /** Day on which that feed last vouched for it, YYYY-MM-DD. */
  readonly confirmed?: string | undefined;
  /** Names of the feeds that a person added. */
  readonly others: readonly string[];
  readonly daysTooOld: number | undefined;
}

/** @param origin id of the feed that the main registry came from */
export async function readFeeding(origin: string): Promise<Feeding> {
  const [states, { added }, daysTooOld] = await Promise.all([
    readFeedStates(),
    readFeedChoices(),
    readDaysTooOld(),
  ]);
  const { name, confirmed } = states[origin] ?? {};
  return {
    source: name,
    confirmed:
      confirmed === undefined
        ? undefined
        : new Date(confirmed).toISOString().slice(0, 10),
    others: added.map((feed) => feed.name),
    daysTooOld,
  };
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
