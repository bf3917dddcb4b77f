import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer";
import type { browser as extensionBrowser } from "wxt/browser";
import type { Launched } from "@/tests/support/launch";
import { encodeIndex } from "@/utils/registry/encode-index";
import { stateKey, storedIndex } from "@/utils/registry/keys";
import { registerAll } from "./accounts-in";

declare const chrome: typeof extensionBrowser;

const patience = 30_000;

/** Opens a page of the extension from which its storage can be written, once the packaged registry is set up. */
export async function openStorage({ browser, extensionUrl }: Launched) {
  const page = await browser.newPage();
  await page.goto(`${extensionUrl}popup.html`);
  const end = Date.now() + patience;
  while (!(await isSetUp(page))) {
    if (Date.now() > end)
      throw new Error(
        "The extension did not set its registry up. Build it again: npm run build:chrome.",
      );
    await wait(100);
  }
  return {
    /** Makes these accounts the whole registry. */
    async fill(handles: readonly string[]) {
      const parts = encodeIndex(registerAll(handles), {
        version: 1,
        date: "2026-11-01",
      });
      await page.evaluate(
        (items) => chrome.storage.local.set(items),
        storedIndex(parts),
      );
    },
  };
}

function isSetUp(page: Page): Promise<boolean> {
  return page.evaluate(
    async (key) => key in (await chrome.storage.local.get(key)),
    stateKey,
  );
}
