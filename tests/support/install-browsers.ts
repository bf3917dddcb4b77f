import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { browserAdvice, findBrowser, type BrowserName } from "./find-browser";

const packages: Record<BrowserName, string> = {
  chrome: "chromium",
  firefox: "firefox-esr",
};
/** Without them the pictures show boxes where Chinese, Korean and emoji stand. */
const fonts = ["fonts-noto-cjk", "fonts-noto-color-emoji", "fonts-noto-core"];

/**
 * Makes sure that the browsers are there; on Debian as root a missing one is installed with apt-get.
 *
 * @throws Error that says what to install or which variable to set
 */
export async function installBrowsers(...names: BrowserName[]): Promise<void> {
  const missing: BrowserName[] = [];
  for (const name of names) if (!(await findBrowser(name))) missing.push(name);
  if (missing.length === 0) return;
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0)
    throw new Error(missing.map(browserAdvice).join("\n"));
  console.log(`Installing ${missing.join(" and ")} with apt-get …`);
  try {
    apt("update");
    apt(
      "install",
      "-y",
      "--no-install-recommends",
      ...missing.map((name) => packages[name]),
      ...fonts,
    );
  } catch (error) {
    throw new Error(missing.map(browserAdvice).join("\n"), { cause: error });
  }
}

function apt(...words: string[]): void {
  execFileSync("apt-get", ["-qq", ...words], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
