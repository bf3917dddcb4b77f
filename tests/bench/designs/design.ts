import type { IndexEntry } from "@/utils/registry/index-form";

/** One way to hold the index: what lies in storage, and what a page makes of it. */
export interface Design {
  readonly name: string;
  /** The texts that are stored, each under a key of its own. */
  readonly encode: (entries: readonly IndexEntry[]) => string[];
  readonly open: (stored: readonly string[]) => {
    find(handle: string): IndexEntry | undefined;
  };
}
