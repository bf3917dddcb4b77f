import { globSync, statSync } from "node:fs";
import { buildExtension } from "@/tests/support/build";

const built = ".output/chrome-mv3/content-scripts/tiktok.js";
const sources = "{utils/{tiktok,dom,registry},entrypoints,data}/**/*.{ts,css}";

/** Builds the extension where there is none, or where a source of the page's labels is newer. */
export function buildIfStale(): void {
  const [made] = globSync(built).map(changed);
  const newest = Math.max(...globSync(sources).map(changed));
  if (made === undefined || made < newest) buildExtension("chrome");
}

function changed(file: string): number {
  return statSync(file).mtimeMs;
}
