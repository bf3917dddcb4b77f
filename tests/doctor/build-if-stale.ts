import { execFileSync } from "node:child_process";
import { globSync, statSync } from "node:fs";

const built = ".output/chrome-mv3/content-scripts/tiktok.js";
const sources = "{utils/{tiktok,dom,registry},entrypoints,data}/**/*.{ts,css}";

/** Builds the extension where there is none, or where a source of the page's labels is newer; its words go to stderr. */
export function buildIfStale(): void {
  const [made] = globSync(built).map(changed);
  const newest = Math.max(...globSync(sources).map(changed));
  if (made !== undefined && made >= newest) return;
  execFileSync("npm", ["run", "--silent", "build:chrome"], {
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
}

function changed(file: string): number {
  return statSync(file).mtimeMs;
}
