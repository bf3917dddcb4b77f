import type { SurfaceRule } from "@/data/feed";
import type { Surface } from "./surface";

/**
 * The surfaces as signed rules correct them for this version of the program: switched off, or with other selectors.
 * A rule whose selector this browser does not understand is left out, so that it cannot take a page's labels away.
 *
 * @param understands whether the browser can read a selector
 */
export function applyRules(
  surfaces: readonly Surface[],
  rules: readonly SurfaceRule[],
  version: string,
  understands: (selector: string) => boolean,
): readonly Surface[] {
  const meant = rules.filter(
    ({ from = "0.0.0", to, replace = {} }) =>
      compareVersions(from, version) <= 0 &&
      compareVersions(version, to) <= 0 &&
      [replace.find, replace.findElse, replace.block, replace.placeAt].every(
        (selector) => selector === undefined || understands(selector),
      ),
  );
  return surfaces.flatMap((surface) => {
    const own = meant.filter((rule) => rule.surface === surface.name);
    if (own.some(({ isOff }) => isOff)) return [];
    return [Object.assign({}, surface, ...own.map(({ replace }) => replace))];
  });
}

function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => text.split(".").map(Number));
  for (const [at, part] of a!.entries())
    if (part !== (b![at] ?? 0)) return part - (b![at] ?? 0);
  return 0;
}

/** Whether this browser can read a selector. */
export function understandsSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
