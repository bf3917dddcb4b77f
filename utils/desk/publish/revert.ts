import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Registry } from "@/data/entity";
import { surfaceRulesSchema, targetNames, type SurfaceRule } from "@/data/feed";
import { exitCodes, type ExitCode } from "@/utils/desk/exit-codes";
import { UnreadableError } from "@/utils/desk/unreadable";
import { hashedName } from "@/utils/registry/sync/source";
import {
  publishedVersions,
  readFeedFolder,
  readPublished,
  type FeedFolder,
} from "./feed-folder";
import { openAll, tell, type PublishOptions } from "./publish";
import { publishVersion } from "./publish-version";

/** `revert`: a version's content is published again, as the next version. */
export async function revert(
  wanted: number,
  {
    keys,
    feed: place,
    why,
    date,
    ask,
    print = console.log,
  }: Omit<PublishOptions, "registry">,
): Promise<ExitCode> {
  const feed = await readFeedFolder(place);
  const versions = await publishedVersions(feed);
  const found = versions.find(({ version }) => version === wanted);
  if (!found)
    throw new UnreadableError(
      `Version ${wanted} was not published here. There are: ${versions.map(({ version }) => version).join(", ")}.`,
    );
  const version = versions[0]!.version + 1;
  const registry: Registry = {
    ...(await readPublished(feed, found)),
    version,
    date: date.toISOString().slice(0, 10),
  };
  const signers = await openAll(feed, keys, ask);
  const { files } = await publishVersion(feed, {
    registry,
    why,
    // Corrections of surfaces stay as they are in the folder of the last publication.
    surfaces: await publishedSurfaces(feed),
    date,
    signers,
  });
  tell(version, files, print);
  print(
    "The registry's folder is as before: take the fault out there too, or the next publication brings it back.",
  );
  return exitCodes.clean;
}

async function publishedSurfaces({
  folder,
  targets,
}: FeedFolder): Promise<SurfaceRule[]> {
  const file = targets?.signed.targets[targetNames.surfaces];
  if (!file) return [];
  const name = hashedName(file.path, file as never);
  const text = await readFile(path.join(folder, name), "utf8");
  return surfaceRulesSchema.parse(JSON.parse(text));
}
