import { tables, type TableName } from "@/data/log/tables";
import { counted } from "../batch";
import { isFollower } from "./follow-exposures";
import type { Format } from "../formats/format";
import type { LogSource } from "./log-source";
import type { ExportOptions } from "./options";
import { packageFiles, type PackageScripts } from "./package-files";
import { selectRows } from "./select-rows";
import { referredBy } from "./referred";
import type { PackageFile } from "./zip-files";

/** One export: the whole package, or a single table in one format. */
export type ExportJob =
  | { readonly what: "package"; readonly options: ExportOptions }
  | {
      readonly what: "table";
      readonly table: TableName;
      readonly format: Format;
      readonly options: ExportOptions;
    };

/** The files that an export consists of, in their order; the one of a single table is its own. */
export async function* filesOf(
  log: LogSource,
  job: ExportJob,
  scripts: PackageScripts,
): AsyncGenerator<PackageFile> {
  if (job.what === "package") {
    yield* packageFiles(log, job.options, scripts);
    return;
  }
  const { options, format, table: name } = job;
  const table = tables.find((each) => each.name === name)!;
  const referred = isFollower(name)
    ? await referredBy(log, options)
    : undefined;
  const { batches, rows } = counted(
    selectRows(name, log.batches(name), options, referred),
  );
  yield {
    path: `${name}${format.ending}`,
    chunks: format.encode(table, batches),
    rows,
  };
}

/** Rows that an export reads: some tables are read for several files. */
export async function rowsToRead(
  log: LogSource,
  job: ExportJob,
): Promise<number> {
  if (job.what === "table")
    return (
      (await log.count(job.table)) +
      (isFollower(job.table) ? await log.count("exposures") : 0)
    );
  const { tables: chosen, parquet } = job.options;
  const hasExposures = chosen.includes("exposures");
  let rows = 0;
  for (const name of chosen)
    rows += (await log.count(name)) * (parquet ? 2 : 1);
  // Once more for 4CAT and once for webtrackR, or only to see what the others refer to.
  const further = hasExposures ? 2 : 1;
  return rows + further * (await log.count("exposures"));
}
