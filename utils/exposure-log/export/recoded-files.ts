import { logVersion } from "@/data/log/rules";
import type { Batches } from "../batch";
import { csv } from "../formats/csv";
import { changesBatch, recodeChanges } from "../recode-changes";
import { recode, recodedExposures, type FindLabel } from "../recode";
import { dataPackageProfile, describeFiles } from "./describe-package";
import { measured, type Measured, type PackageFile } from "./zip-files";

/**
 * The files of a recoded log in their order, each made while it is read: the rows with the new columns beside the old,
 * what would change, and a descriptor of both. Each must be read to its end before the next is asked for.
 */
export async function* recodedFiles(
  batches: Batches,
  registryVersion: number,
  find: FindLabel,
): AsyncGenerator<PackageFile> {
  const files: Measured[] = [];
  const keep = (path: string, chunks: PackageFile["chunks"]): PackageFile => ({
    path,
    chunks: measured({ path, chunks }, (file) => files.push(file)),
  });
  const recoding = recode(batches, registryVersion, find);
  const tables = [recodedExposures, recodeChanges];
  yield keep(
    `${recodedExposures.name}.csv`,
    csv.encode(recodedExposures, recoding.batches),
  );
  const changes = changesBatch(recoding.report(), registryVersion);
  yield keep(`${recodeChanges.name}.csv`, csv.encode(recodeChanges, [changes]));
  const descriptor = {
    $schema: dataPackageProfile,
    name: "letterhead-log-recoded",
    id: `urn:sha256:${files[0]!.sha256}`,
    title: `Exposures, read against version ${registryVersion} of the registry`,
    sources: [
      { title: "Letterhead registry", version: String(registryVersion) },
    ],
    log: { version: logVersion },
    resources: describeFiles(files, tables),
  };
  yield {
    path: "datapackage.json",
    chunks: [
      new TextEncoder().encode(`${JSON.stringify(descriptor, undefined, 2)}\n`),
    ],
  };
}
