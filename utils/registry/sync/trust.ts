import type { TufRole } from "@/data/tuf";
import type { Bytes } from "./bytes";
import { readMetadata, type Metadata } from "./metadata";

/** Where verified metadata is kept; what lies there was believed before. */
export interface TrustStore {
  read(role: TufRole): Promise<Bytes | undefined>;
  write(role: TufRole, bytes: Bytes): Promise<void>;
  remove(roles: readonly TufRole[]): Promise<void>;
}

/** Metadata that was verified earlier; `undefined` where there is none or it was half-written. */
export async function readTrusted<Role extends TufRole>(
  trust: Pick<TrustStore, "read">,
  role: Role,
): Promise<Metadata<Role> | undefined> {
  const bytes = await trust.read(role);
  if (!bytes) return undefined;
  try {
    return readMetadata(role, bytes);
  } catch {
    return undefined;
  }
}
