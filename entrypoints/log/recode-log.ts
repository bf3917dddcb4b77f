import type { ListedVersion } from "@/components/log-view";
import type { Entity, Registry } from "@/data/entity";
import { openDatabase } from "@/utils/database";
import type { LogDatabase } from "@/utils/exposure-log/database";
import type { Watch } from "@/utils/exposure-log/log-rows";
import {
  recode,
  type Label,
  type RecodeReport,
} from "@/utils/exposure-log/recode";
import { exposureBlocks } from "@/utils/exposure-log/store";
import { readKept } from "@/utils/registry/kept-versions";

/** The versions of the registry that are kept on this device, newest first. */
export async function listVersions(): Promise<ListedVersion[]> {
  const database = await openDatabase();
  try {
    const [keys, all] = await Promise.all([
      database.getAllKeys("versions"),
      database.getAll("versions"),
    ]);
    return all
      .map(({ version, date }, at) => ({
        key: keys[at]!,
        version,
        date,
        isCurrent: at === all.length - 1,
      }))
      .reverse();
  } finally {
    database.close();
  }
}

/**
 * Reads the whole log against a version that is kept.
 *
 * @throws Error where that version is gone or damaged
 */
export async function recodeLog(
  log: LogDatabase,
  key: number,
  { signal, onProgress }: Watch,
): Promise<RecodeReport> {
  const registry = await readVersion(key);
  const labels = labelsOf(registry);
  const { batches, report } = recode(
    exposureBlocks(log),
    registry.version,
    (author) => labels.get(author),
  );
  let rows = 0;
  for await (const { count } of batches) {
    signal.throwIfAborted();
    onProgress?.((rows += count));
  }
  return report();
}

async function readVersion(key: number): Promise<Registry> {
  const database = await openDatabase();
  const kept = await database.get("versions", key);
  database.close();
  const registry = kept && (await readKept(kept));
  if (!registry)
    throw new Error("That version is not kept any more; open the page again.");
  return registry;
}

function labelsOf({ entities }: Registry): ReadonlyMap<string, Label> {
  return new Map(
    entities.flatMap((entity) =>
      entity.accounts
        .filter(({ platform }) => platform === "tiktok")
        .map(({ handle }) => [handle, labelOf(entity)] as const),
    ),
  );
}

function labelOf({ id, kind, country, media }: Entity): Label {
  return {
    label_type: kind,
    axes_funding: media?.funding.value ?? "",
    axes_governance: media?.governance.value ?? "",
    axes_editorial: media?.editorial.value ?? "",
    country: country ?? "",
    record_id: id,
  };
}
