import { execFileSync } from "node:child_process";
import { canInstall, installPackages } from "./apt";

/**
 * Runs `unzip`, the program that people open a package with; on Debian as root a missing one is installed.
 *
 * @returns what it prints
 * @throws Error where it is not there, saying what to install, or where it finds a fault
 */
export function unzip(words: readonly string[], cwd = "."): string {
  if (!isThere()) {
    if (!canInstall())
      throw new Error("`unzip` is missing: install the package unzip.");
    installPackages("unzip");
  }
  return execFileSync("unzip", words, {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
}

function isThere(): boolean {
  try {
    execFileSync("unzip", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
