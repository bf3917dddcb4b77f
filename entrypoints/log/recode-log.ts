import type {
  ListedVersion,
  RecodeActions,
  RecodedLog,
} from "@/components/log-view";
import type { Entity, Registry } from "@/data/entity";
import { openDatabase } from "@/utils/database";
import { saveFile } from "@/utils/dom/save-file";
import {
  openTemporaryFile,
  removeTemporaryFiles,
} from "@/utils/dom/temporary-file";
import type { Batch } from "@/utils/exposure-log/batch";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";
import { recodedFiles } from "@/utils/exposure-log/export/recoded-files";
import { writeTo } from "@/utils/exposure-log/export/run-export";
import { zipFiles } from "@/utils/exposure-log/export/zip-files";
import { exportedExposures } from "@/utils/exposure-log/exported/exported-exposures";
import type { Watch } from "@/utils/exposure-log/log-rows";
import {
  recode,
  type FindLabel,
  type Label,
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

/** What the page needs to read a log against another version: the kept one, or a file that was exported from one. */
export function recodingOf(open: () => Promise<LogDatabase>): RecodeActions {
  return {
    async recode(of, key, watch) {
      const registry = await readVersion(key);
      const { batches, report } = recode(
        exposuresOf(of, open, watch),
        registry.version,
        finderIn(registry),
      );
      for await (const _ of batches);
      return report();
    },
    async save(of, key, watch) {
      const registry = await readVersion(key);
      const files = recodedFiles(
        exposuresOf(of, open, watch),
        registry.version,
        finderIn(registry),
      );
      const name = `letterhead-log-recoded-${registry.version}.zip`;
      const file = await openTemporaryFile(name);
      try {
        await writeTo(file.writable, zipFiles(files));
      } catch (error) {
        await removeTemporaryFiles();
        throw error;
      }
      saveFile(name, await file.read());
    },
  };
}

/** The exposures of a log, telling how many were read, and read no further once cancelled. */
async function* exposuresOf(
  of: RecodedLog,
  open: () => Promise<LogDatabase>,
  { signal, onProgress }: Watch,
): AsyncGenerator<Batch> {
  const database = of === "kept" ? await open() : undefined;
  let rows = 0;
  try {
    for await (const batch of database
      ? (exposureBlocks(database) as AsyncIterable<Batch>)
      : exportedExposures(of as File)) {
      signal.throwIfAborted();
      yield batch;
      onProgress?.((rows += batch.count));
    }
    signal.throwIfAborted();
  } finally {
    database?.close();
  }
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

function finderIn({ entities }: Registry): FindLabel {
  const labels = new Map(
    entities.flatMap((entity) =>
      entity.accounts
        .filter(({ platform }) => platform === "tiktok")
        .map(({ handle }) => [handle, labelOf(entity)] as const),
    ),
  );
  return (author) => labels.get(author);
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
