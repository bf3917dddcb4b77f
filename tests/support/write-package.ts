import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { LogSource } from "@/utils/exposure-log/export/log-source";
import type { ExportOptions } from "@/utils/exposure-log/export/options";
import { packageFiles } from "@/utils/exposure-log/export/package-files";
import type { PackageFile } from "@/utils/exposure-log/export/zip-files";
import { packageScripts } from "./package-scripts";

/** Writes a package into a folder, as if its zip had been unpacked there. */
export const writePackage = (
  folder: string,
  log: LogSource,
  options: ExportOptions,
): Promise<void> =>
  writeFiles(folder, packageFiles(log, options, packageScripts));

/** Writes the files of a zip into a folder. */
export async function writeFiles(
  folder: string,
  files: AsyncIterable<PackageFile>,
): Promise<void> {
  for await (const { path: name, chunks } of files) {
    const target = path.join(folder, name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, chunks);
  }
}
