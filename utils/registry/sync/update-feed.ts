import type { Feed } from "@/data/feed";
import { SyncFailure } from "./failure";
import type { FeedStorage } from "./feed-storage";
import { limits as usualLimits, type Limits } from "./limits";
import { refresh } from "./refresh";
import { createSource } from "./source";
import { takeRegistry, type SyncStep, type Taken } from "./take-registry";
import { takeSurfaces } from "./take-surfaces";

export interface UpdateOptions {
  readonly feed: Feed;
  readonly storage: FeedStorage;
  readonly fetch?: typeof globalThis.fetch;
  readonly now?: () => number;
  readonly limits?: Limits;
  /** Ends the update; once the registry is verified and being stored, it is stored. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (step: SyncStep, bytes: number) => void;
}

export interface Updated extends Taken {
  /** Until when the feed vouches for it, as milliseconds. */
  readonly expires: number;
  readonly bytes: number;
  readonly requests: number;
}

/**
 * Brings one feed up to date from the first mirror that holds. Nothing becomes current before it is verified and
 * parsed; whatever fails, what was current stays.
 *
 * @throws SyncFailure of the mirror that says most about what is wrong
 */
export async function updateFeed(options: UpdateOptions): Promise<Updated> {
  const failures: SyncFailure[] = [];
  const cost = { bytes: 0, requests: 0 };
  for (const mirror of options.feed.mirrors)
    try {
      return { ...(await updateFrom(mirror, options, cost)), ...cost };
    } catch (error) {
      if (!(error instanceof SyncFailure)) throw error;
      if (["storage", "cancelled"].includes(error.reason)) throw error;
      failures.push(error);
    }
  const silent = ["unreachable", "absent", "timeout"];
  throw failures.find(({ reason }) => !silent.includes(reason)) ?? failures[0]!;
}

async function updateFrom(
  mirror: string,
  options: UpdateOptions,
  cost: { bytes: number; requests: number },
): Promise<Omit<Updated, "bytes" | "requests">> {
  const { feed, storage, now = Date.now, limits = usualLimits } = options;
  let step: SyncStep = "asking";
  const report = (next: SyncStep) => {
    step = next;
    if (options.signal?.aborted)
      throw new SyncFailure("cancelled", "It was stopped.");
    options.onProgress?.(step, cost.bytes);
  };
  const source = createSource(mirror, {
    limits,
    signal: options.signal,
    ...(options.fetch && { fetch: options.fetch }),
    onRequest: () => void cost.requests++,
    onBytes: (count) => {
      cost.bytes += count;
      report(step);
    },
  });
  report("asking");
  const { targets, timestamp } = await refresh({
    source,
    trust: storage.trust,
    firstRoot: feed.root,
    start: now(),
    limits,
  });
  const expires = Date.parse(timestamp.expires);
  const outcome = await takeRegistry(targets, source, {
    storage,
    limits,
    report,
  });
  await takeSurfaces(targets, source, storage);
  return { ...outcome, expires };
}
