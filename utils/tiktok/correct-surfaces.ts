import type { SurfaceCorrections } from "@/utils/registry/surface-corrections";
import type { Surface } from "./surface";

/** The surfaces as signed rules correct them; verified, parsed and made ready by the worker before they were stored. */
export function correctSurfaces(
  surfaces: readonly Surface[],
  corrections: SurfaceCorrections | undefined,
): Surface[] {
  return surfaces.flatMap(
    (surface) =>
      corrections?.[surface.name]?.map((change) => ({
        ...surface,
        ...change,
      })) ?? surface,
  );
}
