import type { Root, SignedByRole, Snapshot, TufRole } from "@/data/tuf";
import { sha256 } from "./bytes";
import { SyncFailure } from "./failure";
import { readMetadata, type Metadata } from "./metadata";
import { holdTo, type Source } from "./source";
import { readTrusted, type TrustStore } from "./trust";
import { holdToExpiry } from "./update-root";
import { rollback } from "./update-timestamp";
import { verifySignatures } from "./verify";

type Listed = SignedByRole["timestamp"]["meta"]["snapshot.json"];

/**
 * Fetches and believes the snapshot or the targets file that the file above it lists (TUF 5.5 and 5.6, whose steps are
 * the same but for the rollback check); the kept one is taken where it is the very file that is listed.
 *
 * @throws SyncFailure
 */
export async function updateListed<Role extends "snapshot" | "targets">(
  role: Role,
  listed: Listed,
  {
    root,
    source,
    trust,
    start,
    limit,
  }: {
    root: Root;
    source: Source;
    trust: TrustStore;
    start: number;
    limit: number;
  },
): Promise<Metadata<Role>> {
  const trusted = await readTrusted(trust, role);
  if (trusted && (await isListed(trusted, listed))) {
    await verifySignatures(trusted, root);
    holdToExpiry(role, trusted.signed, start);
    return trusted;
  }
  const file = `${role}.json`;
  const name = root.consistent_snapshot ? `${listed.version}.${file}` : file;
  const bytes = await source.metadata(
    name,
    Math.min(listed.length ?? limit, limit),
  );
  if (!bytes) throw new SyncFailure("absent", `${name} is not there.`);
  await holdTo(listed, bytes, name);
  const next = readMetadata(role, bytes);
  await verifySignatures(next, root);
  if (next.signed.version !== listed.version)
    throw new SyncFailure(
      "mismatch",
      `${name} says that it is version ${next.signed.version}.`,
    );
  if (role === "snapshot" && trusted)
    holdToListing(trusted.signed as Snapshot, next.signed as Snapshot);
  holdToExpiry(role, next.signed, start);
  await trust.write(role, bytes);
  return next;
}

async function isListed(
  { signed, bytes }: Metadata<TufRole>,
  { version, hashes }: Listed,
): Promise<boolean> {
  return (
    signed.version === version &&
    hashes !== undefined &&
    (await sha256(Uint8Array.from(bytes))) === hashes.sha256
  );
}

/** No file that was listed may vanish or become older (TUF 5.5.5). */
function holdToListing(before: Snapshot, after: Snapshot): void {
  for (const [name, { version }] of Object.entries(before.meta)) {
    const now = after.meta[name];
    if (!now)
      throw new SyncFailure("rollback", `${name} is not listed any more.`);
    if (now.version < version) throw rollback(name, version, now.version);
  }
}
