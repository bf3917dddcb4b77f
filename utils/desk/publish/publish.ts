import { stat, writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import type { Registry } from "@/data/entity";
import { surfaceRulesSchema, targetNames, type SurfaceRule } from "@/data/feed";
import { compileRegistry } from "@/utils/desk/compile";
import { exitCodes, type ExitCode } from "@/utils/desk/exit-codes";
import { formatFinding } from "@/utils/desk/finding";
import { readJson } from "@/utils/desk/read-json";
import { firstIssue, readRegistry } from "@/utils/desk/read-registry";
import { runChecks } from "@/utils/desk/run-checks";
import { UnreadableError } from "@/utils/desk/unreadable";
import { canonicalRegistry } from "@/utils/registry/canonical";
import {
  publishedVersions,
  readFeedFolder,
  readPublished,
  type FeedFolder,
} from "./feed-folder";
import { openSigners, type AskPassphrase } from "./key-folder";
import { publishOnline, publishVersion, type Signers } from "./publish-version";
import { hashOf } from "./signing";

export interface PublishOptions {
  readonly registry: string;
  readonly keys: string;
  readonly feed: string;
  readonly why: string;
  readonly date: Date;
  readonly ask: AskPassphrase;
  readonly print?: (line: string) => void;
}

/** `publish`: the registry's folder becomes the feed's next version. */
export async function publish({
  registry: folder,
  keys,
  feed: place,
  why,
  date,
  ask,
  print = console.log,
}: PublishOptions): Promise<ExitCode> {
  const feed = await readFeedFolder(place);
  const findings = runChecks(await readRegistry(folder));
  if (findings.length) {
    for (const finding of findings) print(formatFinding(finding));
    print("Nothing was published: see the findings above.");
    return exitCodes.findings;
  }
  const registry = await compileRegistry(folder);
  const surfaces = await readSurfaceRules(folder);
  const [last] = await publishedVersions(feed, 1);
  if (last) {
    const before = await readPublished(feed, last);
    const listed = feed.targets!.signed.targets[targetNames.surfaces];
    const hash = hashOf(Buffer.from(JSON.stringify(surfaces)));
    if (isSameContent(before, registry) && listed?.hashes["sha256"] === hash) {
      print(
        `Nothing changed since version ${last.version}. To sign its dates anew use --refresh.`,
      );
      return exitCodes.clean;
    }
  }
  // Packages may be out with the number that the folder has: what is published is always newer than they are.
  const version = Math.max(registry.version, last?.version ?? 0) + 1;
  const next = { ...registry, version, date: date.toISOString().slice(0, 10) };
  const signers = await openAll(feed, keys, ask);
  const { files } = await publishVersion(feed, {
    registry: next,
    why,
    surfaces,
    date,
    signers,
  });
  await writeFile(
    path.join(folder, "version.json"),
    `${JSON.stringify({ version, date: next.date }, null, 2)}\n`,
  );
  tell(version, files, print);
  return exitCodes.clean;
}

/** `publish --refresh`: new dates from the online keys alone, so that nobody is told that the registry is too old. */
export async function refreshDates({
  keys,
  feed: place,
  date,
  ask,
  print = console.log,
}: Omit<PublishOptions, "registry" | "why">): Promise<ExitCode> {
  const feed = await readFeedFolder(place);
  if (!feed.targets)
    throw new UnreadableError(
      `${place} has no version yet. Publish one first.`,
    );
  const { roles } = feed.root.signed;
  const [snapshot, timestamp] = await Promise.all([
    openSigners(keys, "snapshot", roles["snapshot"]!, ask),
    openSigners(keys, "timestamp", roles["timestamp"]!, ask),
  ]);
  await publishOnline(place, { date, signers: { snapshot, timestamp } });
  print("Snapshot and timestamp are signed anew.");
  return exitCodes.clean;
}

/** Prints what was published. */
export function tell(
  version: number,
  files: Record<string, number>,
  print: (line: string) => void,
) {
  for (const [name, bytes] of Object.entries(files))
    print(`${name}: ${bytes} bytes`);
  print(`Version ${version} is published.`);
}

export async function openAll(
  { root }: FeedFolder,
  keys: string,
  ask: AskPassphrase,
): Promise<Signers> {
  const open = (role: keyof Signers) =>
    openSigners(keys, role, root.signed.roles[role]!, ask);
  return {
    targets: await open("targets"),
    snapshot: await open("snapshot"),
    timestamp: await open("timestamp"),
  };
}

function isSameContent(one: Registry, other: Registry): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(registry: Registry): string {
  return canonicalRegistry({ ...registry, version: 0, date: "" });
}

/** Corrections of surfaces stand in `surface-rules.json` beside the entities, while there are any. */
async function readSurfaceRules(folder: string): Promise<SurfaceRule[]> {
  const file = path.join(folder, "surface-rules.json");
  if (!(await stat(file).catch(() => undefined))) return [];
  const parsed = z.safeParse(surfaceRulesSchema, await readJson(file));
  if (parsed.success) return parsed.data;
  throw new UnreadableError(
    `${file} breaks its schema: ${firstIssue(parsed.error)}`,
  );
}
