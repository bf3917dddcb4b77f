import type { IndexEntry } from "@/utils/registry/index-codec";

/** One way to hold the index: what lies in storage, and what a page makes of it. */
export interface Design {
  readonly name: string;
  readonly encode: (entries: readonly IndexEntry[]) => string;
  readonly open: (stored: string) => {
    find(handle: string): IndexEntry | undefined;
  };
}
