import { surfaceRuleSchema, targetNames, type SurfaceRule } from "@/data/feed";
import type { Targets } from "@/data/tuf";
import { fromUtf8, type Bytes } from "./bytes";
import type { FeedStorage } from "./feed-storage";
import type { Source } from "./source";

/**
 * Takes over the signed corrections of surfaces, where the feed may make any. One that breaks its schema is left out:
 * it may be meant for a later program, which knows more surfaces.
 */
export async function takeSurfaces(
  { targets }: Targets,
  source: Source,
  { surfaces }: FeedStorage,
): Promise<void> {
  const file = targets[targetNames.surfaces];
  const hash = file?.hashes.sha256 ?? "none";
  if (!surfaces || ((await surfaces.read()) ?? "none") === hash) return;
  const rules = file
    ? readRules(await source.target(targetNames.surfaces, file))
    : [];
  await surfaces.write(hash, rules);
}

function readRules(bytes: Bytes): SurfaceRule[] {
  try {
    const list: unknown = JSON.parse(fromUtf8(bytes));
    return Array.isArray(list)
      ? list.flatMap((rule) => surfaceRuleSchema.safeParse(rule).data ?? [])
      : [];
  } catch {
    return [];
  }
}
