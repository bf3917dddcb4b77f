import { readFileSync } from "node:fs";
import type { PackageScripts } from "@/utils/exposure-log/export/package-files";

const read = (name: string) => readFileSync(`public/package/${name}`, "utf8");

/** The scripts that ship, as a page would read them from the extension. */
export const packageScripts: PackageScripts = {
  recount: read("recount.mjs"),
  pool: read("pool.sql"),
};
