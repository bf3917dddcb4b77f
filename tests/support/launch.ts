import { existsSync } from "node:fs";
import path from "node:path";
import puppeteer, { type Browser, type LaunchOptions } from "puppeteer";
import { browserAdvice, findBrowser, type BrowserName } from "./find-browser";

export interface Launched {
  browser: Browser;
  /** Start of the addresses of the extension's own pages, ending in a slash. */
  extensionUrl: string;
  extensionId: string;
  close(): Promise<void>;
}

export interface LaunchChoices {
  /** Port on this machine that answers for tiktok.com; without one, the real one is reached. */
  port?: number | undefined;
  headless?: boolean;
  /** Folder of the built extension, or `null` for a browser without it. */
  extension?: string | null;
  args?: string[];
  env?: Record<string, string>;
  preferences?: Record<string, unknown>;
  /** Whether the person allowed the extension in private windows; Chromium only. */
  inPrivate?: boolean;
}

/** Hosts for which the look-alike answers. */
export const standInHosts = [
  "www.tiktok.com",
  "m.tiktok.com",
  "www.third-party.example",
];

async function executable(name: BrowserName): Promise<string> {
  const found = await findBrowser(name);
  if (!found) throw new Error(browserAdvice(name));
  return found;
}

/** What Chromium is started with; with a port, tiktok.com is what answers there, and nothing else is reached. */
export function chromiumArguments(port: number | undefined): string[] {
  const rules = standInHosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`);
  return [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--no-first-run",
    "--disable-gpu",
    "--window-size=1280,900",
    ...(port === undefined
      ? []
      : [
          `--host-resolver-rules=${rules.join(", ")}, MAP * ~NOTFOUND, EXCLUDE localhost`,
        ]),
  ];
}

/** Starts Chromium with the built extension. */
export async function launchChromium({
  port,
  headless = true,
  extension = path.resolve(".output/chrome-mv3"),
  args = [],
  env,
  inPrivate = false,
}: LaunchChoices = {}): Promise<Launched> {
  const options: LaunchOptions = {
    executablePath: await executable("chrome"),
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: port !== undefined,
    defaultViewport: null,
    args: [...chromiumArguments(port), ...args],
    ...(env && { env: { ...process.env, ...env } }),
  };
  const browser = await puppeteer.launch(options);
  const extensionId = extension
    ? await browser.installExtension(extension, {
        enabledInIncognito: inPrivate,
      })
    : "";
  if (extension && existsSync(path.join(extension, "welcome.html")))
    await closeWelcome(browser);
  return {
    browser,
    extensionId,
    extensionUrl: `chrome-extension://${extensionId}/`,
    close: () => browser.close(),
  };
}

/** Closes the page that greets after the installation, once that is done: it would lie over the pages under test. */
async function closeWelcome(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((candidate) =>
    candidate.url().endsWith("/welcome.html"),
  );
  const page = await target.asPage();
  // Until the registry is set up, a page has its badges only after it was drawn.
  await page.waitForFunction(async () => {
    const { registryState } = await chrome.storage.local.get("registryState");
    return registryState !== undefined;
  });
  await page.close();
}

const firefoxId = "letterhead@letterhead.example";
const firefoxHost = "6f1c0bd2-6b1f-4b6e-9c70-0a52d6a5c1f3";

/** Starts Firefox with the built extension as a temporary add-on, tiktok.com being the look-alike on the port. */
export async function launchFirefox({
  port,
  headless = true,
  extension = path.resolve(".output/firefox-mv3"),
  preferences = {},
}: LaunchChoices = {}): Promise<Launched> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: await executable("firefox"),
    headless,
    acceptInsecureCerts: port !== undefined,
    // Without it Firefox refuses to be driven to an extension's page.
    args: ["-remote-allow-system-access"],
    extraPrefsFirefox: {
      ...(port !== undefined && {
        "network.dns.localDomains": standInHosts.join(","),
        "network.socket.forcePort": `443=${port}`,
      }),
      "extensions.webextensions.uuids": JSON.stringify({
        [firefoxId]: firefoxHost,
      }),
      "extensions.webextOptionalPermissionPrompts": false,
      "services.settings.server": "data:,",
      ...preferences,
    },
  });
  if (extension) await browser.installExtension(extension);
  return {
    browser,
    extensionId: firefoxId,
    extensionUrl: `moz-extension://${firefoxHost}/`,
    close: () => browser.close(),
  };
}
