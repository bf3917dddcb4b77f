import type { SurfaceRule } from "@/data/feed";

/** The corrections of surfaces in a stored value; they were verified and parsed before they were stored. */
export function surfaceRulesIn(stored: unknown): readonly SurfaceRule[] {
  return (
    (stored as { rules?: readonly SurfaceRule[] } | undefined)?.rules ?? []
  );
}
