import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Whether Debian's packages can be installed here: by root alone. */
export function canInstall(): boolean {
  return existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
}

/** Installs Debian's packages. */
export function installPackages(...names: string[]): void {
  apt("update");
  apt("install", "-y", "--no-install-recommends", ...names);
}

function apt(...words: string[]): void {
  execFileSync("apt-get", ["-qq", ...words], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
