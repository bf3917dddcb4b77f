import type { Root, Targets, Timestamp } from "@/data/tuf";
import type { Bytes } from "./bytes";
import { SyncFailure } from "./failure";
import type { Limits } from "./limits";
import type { Source } from "./source";
import { readTrusted, type TrustStore } from "./trust";
import { updateListed } from "./update-listed";
import { holdToExpiry, loadRoot, updateRoot } from "./update-root";
import { updateTimestamp } from "./update-timestamp";

export interface Refreshed {
  readonly root: Root;
  readonly timestamp: Timestamp;
  readonly targets: Targets;
}

export interface RefreshOptions {
  readonly source: Source;
  readonly trust: TrustStore;
  readonly firstRoot: string;
  /** The fixed start of the update (TUF 5.1). */
  readonly start: number;
  readonly limits: Limits;
}

/**
 * TUF's client workflow (specification 1.0, section 5) up to the targets metadata.
 *
 * The timestamp file is asked for first: where it is the very one that is trusted, and nothing has expired, nothing can
 * have changed, and one small request was all. Otherwise the steps follow in the specification's order. Each role is
 * kept as soon as it is verified; whether its registry was taken over is not concluded from that, so that an update
 * that was cut off anywhere goes on at the next.
 *
 * @throws SyncFailure
 */
export async function refresh(options: RefreshOptions): Promise<Refreshed> {
  const { trust, firstRoot, start, source, limits } = options;
  const trusted = await loadRoot(trust, firstRoot);
  const probe = await fetchTimestamp(options);
  const same = await unchanged(trusted, probe, options);
  if (same) return same;
  const root = await updateRoot(trusted, { source, trust, start, limits });
  const isNewRoot = root.version !== trusted.version;
  const bytes = isNewRoot ? await fetchTimestamp(options) : probe;
  const timestamp = await updateTimestamp(bytes, { root, trust, start });
  const context = { root, source, trust, start };
  const snapshot = await updateListed(
    "snapshot",
    timestamp.signed.meta["snapshot.json"],
    { ...context, limit: limits.snapshot },
  );
  const targets = await updateListed(
    "targets",
    snapshot.signed.meta["targets.json"],
    { ...context, limit: limits.targets },
  );
  return { root, timestamp: timestamp.signed, targets: targets.signed };
}

async function fetchTimestamp({ source, limits }: RefreshOptions) {
  const bytes = await source.metadata("timestamp.json", limits.timestamp);
  if (!bytes) throw new SyncFailure("absent", "timestamp.json is not there.");
  return bytes;
}

/** What is trusted, where the timestamp is the same, all below it is there, and nothing has expired. */
async function unchanged(
  root: Root,
  probe: Bytes,
  { trust, start }: RefreshOptions,
): Promise<Refreshed | undefined> {
  const timestamp = await readTrusted(trust, "timestamp");
  if (!timestamp || !isEqual(timestamp.bytes, probe)) return undefined;
  const [snapshot, targets] = await Promise.all([
    readTrusted(trust, "snapshot"),
    readTrusted(trust, "targets"),
  ]);
  if (
    snapshot?.signed.version !==
      timestamp.signed.meta["snapshot.json"].version ||
    targets?.signed.version !== snapshot.signed.meta["targets.json"].version
  )
    return undefined;
  try {
    for (const { role, signed } of [timestamp, snapshot, targets])
      holdToExpiry(role, signed, start);
    holdToExpiry("root", root, start);
  } catch {
    // Expired: a newer root may already be there, so the whole way is gone.
    return undefined;
  }
  return { root, timestamp: timestamp.signed, targets: targets.signed };
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return (
    one.length === other.length && one.every((byte, at) => byte === other[at])
  );
}
