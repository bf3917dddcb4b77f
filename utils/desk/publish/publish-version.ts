import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { Snapshot, TargetFile, Targets, Timestamp } from "@tufjs/models";
import type { Registry } from "@/data/entity";
import {
  feedFormat,
  targetNames,
  type Changes,
  type SurfaceRule,
} from "@/data/feed";
import { diffRegistries } from "@/utils/desk/diff-registries";
import { writeSafely } from "@/utils/desk/write-safely";
import { canonicalRegistry, sortKeys } from "@/utils/registry/canonical";
import { hashedName } from "@/utils/registry/sync/source";
import { packRegistry } from "@/utils/registry/sync/wire";
import {
  publishedVersions,
  readChanges,
  readFeedFolder,
  readPublished,
  type FeedFolder,
  type Published,
} from "./feed-folder";
import type { Signer } from "./key-file";
import { makePatch } from "./make-patch";

import {
  daysAfter,
  expiryDays,
  hashOf,
  listing,
  signMetadata,
  specVersion,
} from "./signing";

export interface Signers {
  readonly targets: readonly Signer[];
  readonly snapshot: readonly Signer[];
  readonly timestamp: readonly Signer[];
}

/** From how many of the last versions there is a patch. */
export const patchedVersions = 10;
/** How many versions the list of changes goes back. */
const toldVersions = 50;

/** Publishes a registry as the next version: targets first, the timestamp that makes it visible last. */
export async function publishVersion(
  feed: FeedFolder,
  {
    registry,
    why,
    surfaces,
    date,
    signers,
    read = (published) => readPublished(feed, published),
  }: {
    registry: Registry;
    why: string;
    surfaces: readonly SurfaceRule[];
    date: Date;
    signers: Signers;
    read?: (published: Published) => Promise<Registry>;
  },
): Promise<{ version: number; files: Record<string, number> }> {
  const earlier = await publishedVersions(feed, patchedVersions);
  const before = earlier[0] && (await read(earlier[0]));
  const { version, date: day } = registry;
  const changes: Changes = [
    {
      version,
      date: day,
      why,
      lines: before ? diffRegistries(before, registry) : ["The first version."],
    },
    ...(await readChanges(feed)),
  ].slice(0, toldVersions);
  const contents: [string, Buffer, Record<string, unknown>?][] = [
    [
      targetNames.registry,
      pack(packRegistry(registry)),
      {
        format: feedFormat,
        version,
        date: day,
        sha256: hashOf(Buffer.from(canonicalRegistry(registry))),
      },
    ],
    [targetNames.changes, pack(changes)],
    [targetNames.surfaces, Buffer.from(JSON.stringify(surfaces))],
  ];
  for (const published of earlier)
    contents.push([
      targetNames.patchFrom(published.version),
      pack(makePatch(await read(published), registry)),
    ]);
  const targets = new Targets({
    specVersion,
    version: (feed.targets?.signed.version ?? 0) + 1,
    expires: daysAfter(date, expiryDays.targets),
  });
  const files: Record<string, number> = {};
  for (const [name, bytes, custom] of contents) {
    const file = new TargetFile({
      path: name,
      length: bytes.length,
      hashes: { sha256: hashOf(bytes) },
      ...(custom && { unrecognizedFields: { custom: custom as never } }),
    });
    targets.addTarget(file);
    await write(feed.folder, hashedName(name, file as never), bytes);
    files[name] = bytes.length;
  }
  await write(
    feed.folder,
    `${targets.version}.targets.json`,
    signMetadata(targets, signers.targets),
  );
  Object.assign(files, await publishOnline(feed.folder, { date, signers }));
  return { version, files };
}

/** Signs snapshot and timestamp anew, over whatever targets metadata is the newest. */
export async function publishOnline(
  folder: string,
  {
    date,
    signers,
  }: { date: Date; signers: Pick<Signers, "snapshot" | "timestamp"> },
): Promise<Record<string, number>> {
  const feed = await readFeedFolder(folder);
  const targetsVersion = feed.targets!.signed.version;
  const targets = await readFile(
    path.join(folder, `${targetsVersion}.targets.json`),
  );
  const snapshot = new Snapshot({
    specVersion,
    version: feed.snapshotVersion + 1,
    expires: daysAfter(date, expiryDays.snapshot),
    meta: { "targets.json": listing(targetsVersion, targets) },
  });
  const snapshotBytes = signMetadata(snapshot, signers.snapshot);
  await write(folder, `${snapshot.version}.snapshot.json`, snapshotBytes);
  const timestamp = new Timestamp({
    specVersion,
    version: feed.timestampVersion + 1,
    expires: daysAfter(date, expiryDays.timestamp),
    snapshotMeta: listing(snapshot.version, snapshotBytes),
  });
  const timestampBytes = signMetadata(timestamp, signers.timestamp);
  await write(folder, "timestamp.json", timestampBytes);
  return {
    "targets.json": targets.length,
    "snapshot.json": snapshotBytes.length,
    "timestamp.json": timestampBytes.length,
  };
}

/** Gzip that is the same on every system: the header names none. */
function pack(content: unknown): Buffer {
  const bytes = gzipSync(JSON.stringify(sortKeys(content)), { level: 9 });
  bytes[9] = 255;
  return bytes;
}

async function write(folder: string, name: string, bytes: Buffer) {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeSafely(file, bytes);
}
