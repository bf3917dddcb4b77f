import type { Registry } from "@/data/entity";
import type { SurfaceRule } from "@/data/feed";
import type { TrustStore } from "./trust";

/** The registry that is current, as far as an update needs to know it. */
export interface Current {
  readonly version: number;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly sha256: string;
  /** Whether it came from this feed; the package may bring a newer one. */
  readonly isFromFeed: boolean;
  /** The registry itself; `undefined` where it cannot be read any more. */
  readonly read: () => Promise<Registry | undefined>;
}

/** What an update reads and writes on this device. */
export interface FeedStorage {
  readonly trust: TrustStore;
  current(): Promise<Current | undefined>;
  /** Makes a verified and parsed registry current in one transaction. */
  commit(verified: { registry: Registry; sha256: string }): Promise<void>;
  /** Corrections of surfaces, for a feed that may make any; known by the hash of their file. */
  readonly surfaces?: {
    read(): Promise<string | undefined>;
    write(sha256: string, rules: readonly SurfaceRule[]): Promise<void>;
  };
}
