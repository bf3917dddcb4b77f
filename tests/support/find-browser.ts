import { existsSync } from "node:fs";
import puppeteer from "puppeteer";

export type BrowserName = "chrome" | "firefox";

const variables: Record<BrowserName, string> = {
  chrome: "CHROME_PATH",
  firefox: "FIREFOX_PATH",
};

const usualPlaces: Record<BrowserName, string[]> = {
  chrome: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  ],
  firefox: [
    "/usr/bin/firefox-esr",
    "/usr/bin/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ],
};

/**
 * Finds a browser: the variable CHROME_PATH or FIREFOX_PATH, Puppeteer's own download, then the usual places.
 *
 * @throws Error where the variable names a file that does not exist
 */
export async function findBrowser(
  name: BrowserName,
): Promise<string | undefined> {
  const named = process.env[variables[name]];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(
      `${variables[name]} is ${named}, and there is no such file.`,
    );
  }
  return [await ownBrowser(name), ...usualPlaces[name]].find(
    (place) => place !== undefined && existsSync(place),
  );
}

async function ownBrowser(name: BrowserName): Promise<string | undefined> {
  try {
    return await puppeteer.executablePath({ browser: name });
  } catch {
    return undefined;
  }
}

/** What a person can do where a browser is missing. */
export function browserAdvice(name: BrowserName): string {
  const program = name === "chrome" ? "chromium" : "firefox-esr";
  return (
    `No ${name === "chrome" ? "Chromium or Chrome" : "Firefox"} was found. Install one ` +
    `(Debian and Ubuntu: apt-get install ${program}; elsewhere: npx puppeteer browsers install ${name}) ` +
    `or set ${variables[name]} to its program.`
  );
}
