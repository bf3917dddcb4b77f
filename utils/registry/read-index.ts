import { browser } from "wxt/browser";
import { onStoredChange } from "@/utils/stored-change";
import { indexKey } from "./keys";
import { openIndex, type RegistryIndex } from "./index-codec";

/**
 * Reads the index from the extension's storage, without waking the background worker.
 *
 * @returns the index, or why there is none
 */
export async function readIndex(): Promise<
  { ok: true; value: RegistryIndex } | { ok: false; reason: string }
> {
  const stored = await browser.storage.local.get(indexKey);
  return openIndex(stored[indexKey]);
}

/** Calls back when another index was stored. */
export function onIndexChange(callback: () => void, signal: AbortSignal): void {
  onStoredChange(indexKey, callback, signal);
}
