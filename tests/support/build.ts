import { execFileSync } from "node:child_process";

/** Builds the extension as `npm run build:…` does, with what it prints. */
export function buildExtension(browser: "chrome" | "firefox"): void {
  execFileSync("npm", ["run", "--silent", `build:${browser}`], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}
