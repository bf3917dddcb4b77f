import { canInstall, installPackages } from "./apt";
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
  if (!canInstall()) throw new Error(missing.map(browserAdvice).join("\n"));
  console.log(`Installing ${missing.join(" and ")} with apt-get …`);
  try {
    installPackages(...missing.map((name) => packages[name]), ...fonts);
  } catch (error) {
    throw new Error(missing.map(browserAdvice).join("\n"), { cause: error });
  }
}
