import type { TargetFile } from "@/data/tuf";
import { sha256, type Bytes } from "./bytes";
import { download } from "./download";
import { SyncFailure } from "./failure";
import type { Limits } from "./limits";

/** One mirror of a feed, and what it cost. */
export interface Source {
  /** A metadata file; `undefined` where the mirror has none of that name. */
  metadata(name: string, limit: number): Promise<Bytes | undefined>;
  /** A target whose length and hash are as stated (TUF 5.7.3). @throws SyncFailure */
  target(path: string, file: TargetFile): Promise<Bytes>;
}

export interface SourceOptions {
  readonly limits: Limits;
  readonly fetch?: typeof globalThis.fetch;
  readonly signal?: AbortSignal | undefined;
  readonly onRequest?: () => void;
  readonly onBytes?: (count: number) => void;
}

export function createSource(
  mirror: string,
  { limits, onRequest = () => {}, ...options }: SourceOptions,
): Source {
  return {
    metadata(name, limit) {
      onRequest();
      const time = limits.metadataTime;
      return download(mirror + name, { ...options, limit, time });
    },
    async target(path, file) {
      if (file.length > limits.target)
        throw new SyncFailure("too-large", `${path} has ${file.length} bytes.`);
      onRequest();
      const bytes = await download(mirror + hashedName(path, file), {
        ...options,
        limit: file.length,
        time: limits.targetTime,
      });
      if (!bytes) throw new SyncFailure("absent", `${path} is not there.`);
      await holdTo(file, bytes, path);
      return bytes;
    },
  };
}

/** With consistent snapshots a target's file is named for its hash, within its folder (TUF 5.7.3). */
export function hashedName(path: string, { hashes }: TargetFile): string {
  const name = path.lastIndexOf("/") + 1;
  return `targets/${path.slice(0, name)}${hashes.sha256}.${path.slice(name)}`;
}

/** Holds a file to the length and hash that signed metadata states, where it states them. @throws SyncFailure */
export async function holdTo(
  stated: {
    length?: number | undefined;
    hashes?: { sha256: string } | undefined;
  },
  bytes: Bytes,
  name: string,
): Promise<void> {
  if (stated.length !== undefined && bytes.length !== stated.length)
    throw new SyncFailure(
      "mismatch",
      `${name} has ${bytes.length} bytes, ${stated.length} are stated.`,
    );
  if (stated.hashes && (await sha256(bytes)) !== stated.hashes.sha256)
    throw new SyncFailure("mismatch", `${name} has another hash than stated.`);
}
