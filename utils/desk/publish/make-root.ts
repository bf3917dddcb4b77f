import { readFile } from "node:fs/promises";
import path from "node:path";
import { Metadata, MetadataKind, Root, type Key } from "@tufjs/models";
import type { TufRole } from "@/data/tuf";
import { writeSafely } from "@/utils/desk/write-safely";
import type { Signer } from "./key-file";
import { daysAfter, expiryDays, signMetadata, specVersion } from "./signing";

/** Which keys a role has and how many of them must sign. */
export type RoleKeys = Record<
  TufRole,
  { readonly keys: readonly Key[]; readonly threshold: number }
>;

/** Writes a root metadata file, signed by whoever must: for a later version, the keys before and the keys now. */
export async function writeRoot(
  folder: string,
  {
    version,
    date,
    roles,
    signers,
  }: {
    version: number;
    date: Date;
    roles: RoleKeys;
    signers: readonly Signer[];
  },
): Promise<string> {
  const root = Root.fromJSON({
    spec_version: specVersion,
    version,
    expires: daysAfter(date, expiryDays.root),
    consistent_snapshot: true,
    keys: Object.fromEntries(
      Object.values(roles).flatMap(({ keys }) =>
        keys.map((key) => [key.keyID, key.toJSON()]),
      ),
    ),
    roles: Object.fromEntries(
      Object.entries(roles).map(([name, { keys, threshold }]) => [
        name,
        { keyids: keys.map(({ keyID }) => keyID).sort(), threshold },
      ]),
    ),
  });
  const file = path.join(folder, `${version}.root.json`);
  await writeSafely(file, signMetadata(root, signers));
  return file;
}

/** The roles of a root that was published. */
export function rolesOf({ keys, roles }: Root): RoleKeys {
  return Object.fromEntries(
    Object.entries(roles).map(([name, { keyIDs, threshold }]) => [
      name,
      { keys: keyIDs.map((id) => keys[id]!), threshold },
    ]),
  ) as unknown as RoleKeys;
}

export async function readFirstRoot(folder: string): Promise<string> {
  const text = await readFile(path.join(folder, "1.root.json"), "utf8");
  Metadata.fromJSON(MetadataKind.Root, JSON.parse(text));
  return text;
}
