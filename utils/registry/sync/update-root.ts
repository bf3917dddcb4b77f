import type { Root } from "@/data/tuf";
import { utf8 } from "./bytes";
import { SyncFailure } from "./failure";
import type { Limits } from "./limits";
import { readMetadata } from "./metadata";
import type { Source } from "./source";
import { readTrusted, type TrustStore } from "./trust";
import { verifySignatures } from "./verify";

/** The root that is trusted now: the newest that was verified, or else the one that came with the feed (TUF 5.2). */
export async function loadRoot(
  trust: TrustStore,
  firstRoot: string,
): Promise<Root> {
  const kept = await readTrusted(trust, "root");
  return (kept ?? readMetadata("root", utf8(firstRoot))).signed;
}

/** Follows the chain of roots to the newest one, each signed by the one before and by itself (TUF 5.3). */
export async function updateRoot(
  trusted: Root,
  {
    source,
    trust,
    start,
    limits,
  }: { source: Source; trust: TrustStore; start: number; limits: Limits },
): Promise<Root> {
  let root = trusted;
  for (let count = 0; count < limits.rootChain; count++) {
    const name = `${root.version + 1}.root.json`;
    const bytes = await source.metadata(name, limits.root);
    if (!bytes) break;
    const next = readMetadata("root", bytes);
    await verifySignatures(next, root);
    await verifySignatures(next, next.signed);
    // 5.3.5: an equal version is set aside without complaint, any other than the next is not believed.
    if (next.signed.version === root.version) break;
    if (next.signed.version !== root.version + 1)
      throw new SyncFailure(
        "rollback",
        `${name} says that it is version ${next.signed.version}.`,
      );
    // 5.3.11, before 5.3.8: whoever is stopped between the two deletes again next time.
    if (isRotated(root, next.signed))
      await trust.remove(["timestamp", "snapshot"]);
    await trust.write("root", bytes);
    root = next.signed;
  }
  holdToExpiry("root", root, start);
  return root;
}

/** Whether the keys of timestamp or snapshot changed: then versions that a thief ran up must be forgotten. */
function isRotated(before: Root, after: Root): boolean {
  return (["timestamp", "snapshot"] as const).some(
    (role) => keysOf(before, role) !== keysOf(after, role),
  );
}

function keysOf({ roles, keys }: Root, role: "timestamp" | "snapshot"): string {
  return roles[role].keyids
    .map((id) => keys[id]?.keyval.public ?? id)
    .sort()
    .join();
}

/** The check against a freeze attack (TUF 5.3.10, 5.4.4, 5.5.6, 5.6.5). @throws SyncFailure */
export function holdToExpiry(
  role: string,
  { expires }: { expires: string },
  start: number,
): void {
  if (Date.parse(expires) <= start)
    throw new SyncFailure("expired", `The ${role} file expired on ${expires}.`);
}
