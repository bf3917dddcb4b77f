import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { LogSource } from "@/utils/exposure-log/export/log-source";
import type { ExportOptions } from "@/utils/exposure-log/export/options";
import { packageFiles } from "@/utils/exposure-log/export/package-files";
import { packageScripts } from "./package-scripts";

/** Writes a package into a folder, as if its zip had been unpacked there. */
export async function writePackage(
  folder: string,
  log: LogSource,
  options: ExportOptions,
): Promise<void> {
  for await (const file of packageFiles(log, options, packageScripts)) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.chunks);
  }
}
