import type { SurfaceName } from "@/data/surfaces";
import type { SurfaceCorrections } from "@/utils/registry/surface-corrections";
import type { Surface } from "./surface";

/** Told of a surface that is left out, and why; the others go on. */
export type OnSurfaceFailure = (surface: SurfaceName, error: unknown) => void;

/**
 * The surfaces as signed rules correct them; verified, parsed and made ready by the worker before they were stored. One
 * whose selectors this browser cannot read is left out: as it was before, it may be what the rule is against.
 */
export function correctSurfaces(
  surfaces: readonly Surface[],
  corrections: SurfaceCorrections | undefined,
  onFailure: OnSurfaceFailure,
): Surface[] {
  return surfaces.flatMap((surface) => {
    const [change] = corrections?.[surface.name] ?? [{}];
    if (!change) return [];
    const corrected = { ...surface, ...change };
    try {
      for (const selector of selectorsOf(change))
        document.querySelector(selector);
      return corrected;
    } catch (error) {
      onFailure(surface.name, error);
      return [];
    }
  });
}

const selectorsOf = ({ find, findElse, block, placeAt }: Partial<Surface>) =>
  [find, findElse, block, placeAt].filter((selector) => selector !== undefined);
