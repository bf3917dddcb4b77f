import { createHash } from "node:crypto";
import {
  MetaFile,
  Metadata,
  type Root,
  type Snapshot,
  type Targets,
  type Timestamp,
} from "@tufjs/models";
import { sortKeys } from "@/utils/registry/canonical";
import type { Signer } from "./key-file";

/** The release of the specification that the metadata follows. */
export const specVersion = "1.0.31";

/** Days that each role's metadata is good for. The online roles are signed anew more often than they expire. */
export const expiryDays = {
  root: 365,
  targets: 180,
  snapshot: 10,
  timestamp: 10,
};

/** A time as TUF writes it, so many days after another. */
export function daysAfter(date: Date, days: number): string {
  const time = new Date(date.getTime() + days * 86_400_000);
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** Signs metadata with every key given; the same metadata and keys give the same bytes. */
export function signMetadata(
  signed: Root | Snapshot | Targets | Timestamp,
  signers: readonly Signer[],
): Buffer {
  const metadata = new Metadata(signed);
  const sorted = [
    ...new Map(signers.map((one) => [one.key.keyID, one])).values(),
  ].sort((a, b) => (a.key.keyID < b.key.keyID ? -1 : 1));
  for (const { sign } of sorted) metadata.sign(sign);
  return Buffer.from(JSON.stringify(sortKeys(metadata.toJSON())));
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** How a metadata file lists another. */
export function listing(version: number, bytes: Uint8Array): MetaFile {
  return new MetaFile({
    version,
    length: bytes.length,
    hashes: { sha256: hashOf(bytes) },
  });
}
