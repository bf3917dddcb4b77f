import { browser } from "@/utils/browser";
import { isAsHashed } from "./encode-index";
import { indexKeys } from "./keys";
import { openIndex } from "./open-index";

/** The index's parts as they are stored. */
export async function readParts(): Promise<unknown[]> {
  const stored = await browser.storage.local.get(indexKeys);
  return indexKeys.map((key) => stored[key]);
}

/**
 * Looks at the stored index more closely than a page has time to: also whether every character is the one that was
 * written.
 */
export async function checkIndex(): Promise<
  { ok: true; version: number } | { ok: false; reason: string }
> {
  const parts = await readParts();
  const opened = openIndex(parts);
  if (!opened.ok) return opened;
  return isAsHashed(parts as string[])
    ? { ok: true, version: opened.value.version }
    : { ok: false, reason: "damaged" };
}
