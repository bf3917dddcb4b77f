import { surfaceRulesSchema, targetNames, type SurfaceRule } from "@/data/feed";
import type { Targets } from "@/data/tuf";
import { fromUtf8, type Bytes } from "./bytes";
import type { FeedStorage } from "./feed-storage";
import type { Source } from "./source";

/** Takes over the signed corrections of surfaces; a list that breaks its schema is left alone. */
export async function takeSurfaces(
  { targets }: Targets,
  source: Source,
  storage: FeedStorage,
): Promise<void> {
  const file = targets[targetNames.surfaces];
  const hash = file?.hashes.sha256 ?? "none";
  const current = await storage.current();
  if ((current?.surfaces ?? "none") === hash) return;
  if (!file) return storage.keepSurfaces(hash, []);
  const bytes = await source.target(targetNames.surfaces, file);
  await storage.keepSurfaces(hash, readRules(bytes));
}

function readRules(bytes: Bytes): SurfaceRule[] | undefined {
  try {
    return surfaceRulesSchema.safeParse(JSON.parse(fromUtf8(bytes))).data;
  } catch {
    return undefined;
  }
}
