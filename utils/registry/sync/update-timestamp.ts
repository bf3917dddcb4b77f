import type { Root } from "@/data/tuf";
import type { Bytes } from "./bytes";
import { SyncFailure } from "./failure";
import { readMetadata, type Metadata } from "./metadata";
import { readTrusted, type TrustStore } from "./trust";
import { holdToExpiry } from "./update-root";
import { verifySignatures } from "./verify";

/** Believes a downloaded timestamp file, or keeps the one of the same version (TUF 5.4). @throws SyncFailure */
export async function updateTimestamp(
  bytes: Bytes,
  { root, trust, start }: { root: Root; trust: TrustStore; start: number },
): Promise<Metadata<"timestamp">> {
  const next = readMetadata("timestamp", bytes);
  await verifySignatures(next, root);
  const trusted = await readTrusted(trust, "timestamp");
  if (trusted) {
    const [before, after] = [trusted.signed, next.signed];
    // An equal version ends an update in the specification; here what it leads to may not have been fetched yet.
    if (after.version === before.version) {
      holdToExpiry("timestamp", before, start);
      return trusted;
    }
    if (after.version < before.version)
      throw rollback("timestamp", before.version, after.version);
    const [old, now] = [before, after].map(
      ({ meta }) => meta["snapshot.json"].version,
    ) as [number, number];
    if (now < old) throw rollback("snapshot", old, now);
  }
  holdToExpiry("timestamp", next.signed, start);
  await trust.write("timestamp", bytes);
  return next;
}

export function rollback(what: string, from: number, to: number): SyncFailure {
  return new SyncFailure(
    "rollback",
    `Version ${to} of ${what} is offered after version ${from}.`,
  );
}
