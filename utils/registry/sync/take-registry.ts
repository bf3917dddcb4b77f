import { registrySchema, type Registry } from "@/data/entity";
import { feedFormat, registryTargetSchema, targetNames } from "@/data/feed";
import type { Targets } from "@/data/tuf";
import { canonicalRegistry } from "../canonical";
import { applyPatch, keyRegistry, unkeyRegistry } from "./apply-patch";
import { fromUtf8, sha256, utf8 } from "./bytes";
import { SyncFailure } from "./failure";
import type { Current, FeedStorage } from "./feed-storage";
import { gunzip } from "./gzip";
import type { Limits } from "./limits";
import type { Source } from "./source";
import { unpackRegistry } from "./wire";

export type SyncStep = "asking" | "patch" | "whole" | "storing";

interface Verified {
  readonly registry: Registry;
  readonly sha256: string;
}

/** What became of the registry, and how it came where it is another than before. */
export interface Taken {
  readonly what: "updated" | "nothing-new";
  readonly by?: "patch" | "whole";
  readonly version: number;
  /** YYYY-MM-DD. */
  readonly date: string;
}

interface Taking {
  readonly storage: FeedStorage;
  readonly limits: Limits;
  readonly report: (step: SyncStep) => void;
}

/**
 * Takes over the registry that believed targets metadata states: by patch, or else whole.
 *
 * @throws SyncFailure
 */
export async function takeRegistry(
  targets: Targets,
  source: Source,
  { storage, limits, report }: Taking,
): Promise<Taken> {
  const stated = statedRegistry(targets);
  const current = await storage.current();
  if (
    current &&
    (current.sha256 === stated.sha256 ||
      (!current.isFromFeed && current.version >= stated.version))
  )
    return {
      what: "nothing-new",
      version: current.version,
      date: current.date,
    };
  const patched = await tryPatch(targets, source, current, {
    limits,
    report,
    sha256: stated.sha256,
  });
  const by = patched ? "patch" : "whole";
  const verified =
    patched ??
    (await takeWhole(targets, source, {
      limits,
      report,
      sha256: stated.sha256,
    }));
  const { version, date } = verified.registry;
  if (version !== stated.version || date !== stated.date)
    throw new SyncFailure(
      "invalid-registry",
      `The registry says ${version} of ${date}, its metadata ${stated.version} of ${stated.date}.`,
    );
  report("storing");
  await storage.commit(verified);
  return { what: "updated", by, version, date };
}

function statedRegistry({ targets }: Targets) {
  const file = targets[targetNames.registry];
  if (!file) throw new SyncFailure("absent", "The feed lists no registry.");
  const { data } = registryTargetSchema.safeParse(file.custom);
  if (!data)
    throw new SyncFailure(
      "invalid-registry",
      "The feed does not say which registry it lists.",
    );
  if (data.format > feedFormat)
    throw new SyncFailure(
      "newer-program-needed",
      "The feed is written for a newer version of Letterhead.",
    );
  return data;
}

interface Fetching {
  readonly limits: Limits;
  readonly report: (step: SyncStep) => void;
  readonly sha256: string;
}

/** The registry by patch; `undefined` where there is none, or where it does not lead to the stated registry. */
async function tryPatch(
  { targets }: Targets,
  source: Source,
  current: Current | undefined,
  { limits, report, sha256 }: Fetching,
): Promise<Verified | undefined> {
  const path = current && targetNames.patchFrom(current.version);
  const file = path && targets[path];
  if (!file || file.length >= targets[targetNames.registry]!.length)
    return undefined;
  report("patch");
  try {
    const base = await current.read();
    if (!base) return undefined;
    const packed = await source.target(path, file);
    const patch: unknown = JSON.parse(
      fromUtf8(await gunzip(packed, limits.unpacked)),
    );
    return await verify(
      unkeyRegistry(applyPatch(keyRegistry(base), patch) as never),
      sha256,
    );
  } catch {
    return undefined;
  }
}

async function takeWhole(
  { targets }: Targets,
  source: Source,
  { limits, report, sha256 }: Fetching,
): Promise<Verified> {
  report("whole");
  const file = targets[targetNames.registry]!;
  const packed = await source.target(targetNames.registry, file);
  const bytes = await gunzip(packed, limits.unpacked);
  let candidate: unknown;
  try {
    candidate = unpackRegistry(JSON.parse(fromUtf8(bytes)));
  } catch (cause) {
    throw new SyncFailure("invalid-registry", "The registry is not JSON.", {
      cause,
    });
  }
  return verify(candidate, sha256);
}

/** Parses a candidate and holds its one canonical text to the hash that the targets metadata states. */
async function verify(candidate: unknown, stated: string): Promise<Verified> {
  const parsed = registrySchema.safeParse(candidate);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SyncFailure(
      "invalid-registry",
      `The registry breaks its schema at ${issue?.path.join(".")}: ${issue?.message}.`,
    );
  }
  const hash = await sha256(utf8(canonicalRegistry(parsed.data)));
  if (hash !== stated)
    throw new SyncFailure(
      "mismatch",
      "The registry has another hash than stated.",
    );
  return { registry: parsed.data, sha256: hash };
}
