import { browser } from "wxt/browser";
import { onStoredChange } from "@/utils/stored-change";
import { openIndex } from "./open-index";
import { indexKeys } from "./keys";

/**
 * Reads the index that the pages hold. Its parts are asked for one by one: while one of them is on its way to the page
 * the browser reads the next, which takes half as long as all in one.
 * Parts of two indexes, where another was being written, are asked for once more.
 */
export async function readIndex(
  isLast = false,
): Promise<ReturnType<typeof openIndex>> {
  const stored = await Promise.all(
    indexKeys.map((key) => browser.storage.local.get(key)),
  );
  const opened = openIndex(stored.map((part, at) => part[indexKeys[at]!]));
  return opened.ok || isLast ? opened : readIndex(true);
}

/** Calls back when another index was stored; whatever differs, the first part does. */
export function onIndexChange(callback: () => void, signal: AbortSignal): void {
  onStoredChange(indexKeys[0]!, callback, signal);
}
