import type { IndexEntry } from "@/utils/registry/index-form";
import type { Design } from "./design";

/** What comes to mind first. */
export const mapFromJson: Design = {
  name: "Map from JSON",
  encode: (entries) => [
    JSON.stringify(
      entries.map(({ handle, kind, country, standing }) => [
        handle,
        kind,
        country,
        standing,
      ]),
    ),
  ],
  open([stored = ""]) {
    const rows: [
      string,
      IndexEntry["kind"],
      string | undefined,
      IndexEntry["standing"],
    ][] = JSON.parse(stored);
    const map = new Map<string, IndexEntry>();
    for (const [handle, kind, country, standing] of rows)
      map.set(handle, { handle, kind, standing, ...(country && { country }) });
    return { find: (handle) => map.get(handle) };
  },
};
