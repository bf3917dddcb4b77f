import { browser } from "wxt/browser";
import type { SurfaceRule } from "@/data/feed";
import { surfaceRulesKey } from "./keys";

/** The corrections of surfaces that were verified and parsed before they were stored. */
export async function readSurfaceRules(): Promise<readonly SurfaceRule[]> {
  const stored = await browser.storage.local.get(surfaceRulesKey);
  const kept = stored[surfaceRulesKey] as
    { rules?: readonly SurfaceRule[] } | undefined;
  return kept?.rules ?? [];
}
