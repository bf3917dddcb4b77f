import type { SurfaceRule } from "@/data/feed";
import type { SurfaceName } from "@/data/surfaces";
import { browser } from "@/utils/browser";
import type { Surface } from "@/utils/tiktok/surface";
import { surfaceCorrectionsKey, surfaceRulesKey } from "./keys";

/**
 * How surfaces are corrected, ready for a page, which compares no versions: what replaces a surface's fields, or an
 * empty list where it is switched off.
 */
export type SurfaceCorrections = Readonly<
  Partial<Record<SurfaceName, readonly [] | readonly [Partial<Surface>]>>
>;

/** The signed rules whole, for a later version of the program may be meant by others of them. */
interface KeptSurfaceRules {
  readonly sha256: string;
  readonly rules: readonly SurfaceRule[];
}

/** What rules mean for a version of the program; of several for one surface, the later fields win. */
export function correctionsFor(
  rules: readonly SurfaceRule[],
  version: string,
): SurfaceCorrections {
  const meant = rules.filter(
    ({ from = version, to }) =>
      compareVersions(from, version) <= 0 && compareVersions(version, to) <= 0,
  );
  return Object.fromEntries(
    [...new Set(meant.map(({ surface }) => surface))].map((surface) => {
      const own = meant.filter((rule) => rule.surface === surface);
      if (own.some(({ isOff }) => isOff)) return [surface, []];
      return [surface, [Object.assign({}, ...own.map((rule) => rule.replace))]];
    }),
  );
}

/** The rules that are kept; `undefined` where no feed has sent any. */
export async function readSurfaceRules(): Promise<
  KeptSurfaceRules | undefined
> {
  const stored = await browser.storage.local.get(surfaceRulesKey);
  return stored[surfaceRulesKey] as KeptSurfaceRules | undefined;
}

export async function writeSurfaceRules(
  sha256: string,
  rules: readonly SurfaceRule[],
): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const kept: KeptSurfaceRules = { sha256, rules };
  await browser.storage.local.set({
    [surfaceRulesKey]: kept,
    [surfaceCorrectionsKey]: correctionsFor(rules, version),
  });
}

/** After the program was updated: which rules are meant for it may be others. */
export async function renewSurfaceRules(): Promise<void> {
  const kept = await readSurfaceRules();
  if (kept) await writeSurfaceRules(kept.sha256, kept.rules);
}

function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => text.split(".").map(Number));
  for (const [at, part] of a!.entries())
    if (part !== (b![at] ?? 0)) return part - (b![at] ?? 0);
  return 0;
}
