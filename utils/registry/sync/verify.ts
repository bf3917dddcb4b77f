import type { Root, TufRole } from "@/data/tuf";
import { canonicalJson } from "../canonical";
import { fromHex, utf8, type Bytes } from "./bytes";
import { SyncFailure } from "./failure";
import type { Metadata } from "./metadata";

/**
 * Holds metadata to a threshold of a role's keys, as the given root states them (TUF 5.3.4, 5.4.2, 5.5.3, 5.6.3). Each
 * key counts once, however many signatures or ids it has; signatures by unknown keys count for nothing.
 *
 * @throws SyncFailure
 */
export async function verifySignatures(
  { role, raw, signatures }: Metadata<TufRole>,
  root: Root,
): Promise<void> {
  const { keyids, threshold } = root.roles[role];
  const message = messageOf(role, raw);
  const signers = new Set<string>();
  for (const { keyid, sig } of signatures) {
    const key = keyids.includes(keyid) ? root.keys[keyid] : undefined;
    const material = key?.keyval.public.toLowerCase();
    if (!key || !material || signers.has(material)) continue;
    if (key.keytype !== "ed25519" || key.scheme !== "ed25519") continue;
    if (await isSignedBy(fromHex(material), fromHex(sig), message))
      signers.add(material);
  }
  if (signers.size < threshold)
    throw new SyncFailure(
      "signature",
      `The ${role} file has ${signers.size} of ${threshold} valid signatures.`,
    );
}

/** What was signed. Nobody has vouched for it yet: a mirror may send what has no such form, or none that fits the stack. */
function messageOf(role: TufRole, raw: unknown): Bytes {
  try {
    return utf8(canonicalJson(raw));
  } catch (error) {
    throw new SyncFailure(
      "not-metadata",
      `The ${role} file cannot be signed: ${String(error)}`,
      { cause: error },
    );
  }
}

async function isSignedBy(
  key: Bytes | undefined,
  signature: Bytes | undefined,
  message: Bytes,
): Promise<boolean> {
  if (key?.length !== 32 || signature?.length !== 64) return false;
  const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, [
    "verify",
  ]);
  return crypto.subtle.verify("Ed25519", imported, signature, message);
}
