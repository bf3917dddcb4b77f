import { kinds } from "@/data/kinds";
import type { IndexEntry } from "@/utils/registry/index-form";
import { handleFromHref } from "@/utils/tiktok/handle";

/** Every handle that a page's links or data name. More than the page shows does no harm: the page decides. */
export function accountsIn(html: string): string[] {
  const text = html.replaceAll("\\u002F", "/");
  const written = text.matchAll(/\/@[\w.]+|"uniqueId":"([\w.]+)"/g);
  const handles = new Set<string>();
  for (const [match, id] of written) {
    const handle = handleFromHref(id === undefined ? match : `/@${id}`);
    if (handle !== undefined) handles.add(handle);
  }
  return [...handles].sort();
}

const shown = kinds.filter(({ isShownByDefault }) => isShownByDefault);
const countries = ["SG", "US", "TT", "CN", "AE", "XK", "ES"];

/** Registers accounts under kinds and countries in turn, so that badges of every length and colour stand on the page. */
export function registerAll(handles: readonly string[]): IndexEntry[] {
  return handles.map((handle, at) => {
    const { id } = shown[at % shown.length]!;
    const country = countries[at % countries.length]!;
    return {
      handle,
      kind: id,
      standing: "current",
      ...(id !== "international" && { country }),
    };
  });
}
