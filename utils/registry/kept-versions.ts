import { registrySchema, type Registry } from "@/data/entity";
import type { Database, KeptVersion } from "@/utils/database";
import { canonicalRegistry } from "./canonical";
import { fromUtf8, sha256, utf8 } from "./sync/bytes";
import { gunzip, gzip } from "./sync/gzip";
import { limits } from "./sync/limits";

/** A registry in the form in which versions are kept. */
export async function keepable(
  registry: Registry,
  origin: string,
): Promise<KeptVersion> {
  const canonical = utf8(canonicalRegistry(registry));
  const { version, date } = registry;
  return {
    version,
    date,
    origin,
    sha256: await sha256(canonical),
    gzip: await gzip(canonical),
  };
}

/** The registry that is kept, or `undefined` where it is damaged. */
export async function readKept(
  kept: KeptVersion,
): Promise<Registry | undefined> {
  try {
    const bytes = await gunzip(kept.gzip, limits.unpacked);
    if ((await sha256(bytes)) !== kept.sha256) return undefined;
    return registrySchema.parse(JSON.parse(fromUtf8(bytes)));
  } catch {
    return undefined;
  }
}

/** The kept versions that are whole, newest first. */
export async function* wholeVersions(database: Database) {
  const all = await database.getAll("versions");
  for (const kept of all.reverse()) {
    const registry = await readKept(kept);
    if (registry) yield { registry, kept };
  }
}
