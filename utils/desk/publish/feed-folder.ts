import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { Metadata, MetadataKind, type Root, type Targets } from "@tufjs/models";
import { registrySchema, type Registry } from "@/data/entity";
import {
  changesSchema,
  registryTargetSchema,
  targetNames,
  type Changes,
} from "@/data/feed";
import { UnreadableError } from "@/utils/desk/unreadable";
import { hashedName } from "@/utils/registry/sync/source";
import { unpackRegistry } from "@/utils/registry/sync/wire";

/** What a feed's folder holds now. */
export interface FeedFolder {
  readonly folder: string;
  readonly root: Metadata<Root>;
  /** The newest targets metadata with its version; absent before the first publication. */
  readonly targets: Metadata<Targets> | undefined;
  readonly snapshotVersion: number;
  readonly timestampVersion: number;
}

/** @throws UnreadableError where the folder was not made by `keys` */
export async function readFeedFolder(folder: string): Promise<FeedFolder> {
  const names: string[] = await readdir(folder).catch(() => []);
  const rootVersion = newest(names, "root");
  if (!rootVersion)
    throw new UnreadableError(
      `${folder} is not a feed: it has no root metadata. Make it with "keys".`,
    );
  const read = async (name: string) =>
    JSON.parse(await readFile(path.join(folder, name), "utf8"));
  const root = Metadata.fromJSON(
    MetadataKind.Root,
    await read(`${rootVersion}.root.json`),
  );
  const snapshotVersion = newest(names, "snapshot");
  const targetsVersion = newest(names, "targets");
  const timestamp = names.includes("timestamp.json")
    ? Metadata.fromJSON(MetadataKind.Timestamp, await read("timestamp.json"))
    : undefined;
  const targets = targetsVersion
    ? Metadata.fromJSON(
        MetadataKind.Targets,
        await read(`${targetsVersion}.targets.json`),
      )
    : undefined;
  return {
    folder,
    root,
    targets,
    snapshotVersion,
    timestampVersion: timestamp?.signed.version ?? 0,
  };
}

/** The highest version of a role's files; 0 where there is none. */
function newest(names: readonly string[], role: string): number {
  return Math.max(
    0,
    ...names.flatMap((name) => {
      const [, version, kind] = /^(\d+)\.(\w+)\.json$/.exec(name) ?? [];
      return kind === role ? [Number(version)] : [];
    }),
  );
}

export interface Published {
  readonly version: number;
  readonly sha256: string;
  /** File of the whole registry, from the feed's folder. */
  readonly file: string;
}

/** The registry that targets metadata lists. */
export function publishedBy({ targets }: Targets): Published | undefined {
  const file = targets[targetNames.registry];
  const stated = registryTargetSchema.safeParse(file?.custom);
  if (!file || !stated.success) return undefined;
  const { version, sha256 } = stated.data;
  return { version, sha256, file: hashedName(file.path, file as never) };
}

/** The registries that were published here, newest first. */
export async function publishedVersions(
  { folder, targets }: FeedFolder,
  most = Infinity,
): Promise<Published[]> {
  const found = new Map<number, Published>();
  for (
    let at = targets?.signed.version ?? 0;
    at > 0 && found.size < most;
    at--
  ) {
    const text = await readFile(
      path.join(folder, `${at}.targets.json`),
      "utf8",
    ).catch(() => undefined);
    if (!text) continue;
    const metadata = Metadata.fromJSON(MetadataKind.Targets, JSON.parse(text));
    const published = publishedBy(metadata.signed);
    if (published && !found.has(published.version))
      found.set(published.version, published);
  }
  return [...found.values()];
}

/** The registry of a version, as it was published. */
export async function readPublished(
  { folder }: FeedFolder,
  { file, version }: Published,
): Promise<Registry> {
  const bytes = await readFile(path.join(folder, file)).catch(() => {
    throw new UnreadableError(
      `${path.join(folder, file)} is gone, and with it version ${version}.`,
    );
  });
  const text = gunzipSync(bytes).toString("utf8");
  return registrySchema.parse(unpackRegistry(JSON.parse(text)));
}

/** The list of changes of the last publication. */
export async function readChanges({
  folder,
  targets,
}: FeedFolder): Promise<Changes> {
  const file = targets?.signed.targets[targetNames.changes];
  if (!file) return [];
  const bytes = await readFile(
    path.join(folder, hashedName(file.path, file as never)),
  );
  return changesSchema.parse(JSON.parse(gunzipSync(bytes).toString("utf8")));
}
