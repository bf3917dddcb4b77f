import { browser } from "./browser";
import { logError } from "./logger";

const pages = ["https://*.tiktok.com/*"];

/**
 * Brings this version's script into the TikTok tabs that were open before it was installed or updated; the old script
 * sees it come and takes its badges away. A tab that refuses (discarded, an error page) is left alone.
 */
export async function relabelOpenTabs(): Promise<void> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  if (script) await injectIntoTabs(script);
}

/** Runs files of the extension in the TikTok tabs that are open. */
export async function injectIntoTabs({
  js = [],
  css = [],
}: {
  js?: string[];
  css?: string[];
}): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: pages })) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    try {
      if (css.length > 0)
        await browser.scripting.insertCSS({ target, files: css });
      await browser.scripting.executeScript({ target, files: js });
    } catch (error) {
      logError("a tab could not be labelled", error);
    }
  }
}
