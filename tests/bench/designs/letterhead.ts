import { encodeIndex } from "@/utils/registry/encode-index";
import { openIndex } from "@/utils/registry/open-index";
import type { Design } from "./design";

/** The one that ships. */
export const letterhead: Design = {
  name: "Letterhead's",
  encode: (entries) => encodeIndex(entries, { version: 1, date: "2026-11-22" }),
  open(stored) {
    const opened = openIndex(stored);
    if (!opened.ok) throw new Error(opened.reason);
    return opened.value;
  },
};
