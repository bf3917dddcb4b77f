import type { Registry } from "@/data/entity";
import type { SurfaceRule } from "@/data/feed";
import type { Bytes } from "./bytes";
import type { TrustStore } from "./trust";

/** The registry that is current, as far as an update needs to know it. */
export interface Current {
  readonly version: number;
  readonly sha256: string;
  /** Whether it came from this feed; the package may bring a newer one. */
  readonly isFromFeed: boolean;
  /** Hash of the surfaces file that was taken over. */
  readonly surfaces?: string | undefined;
  /** The registry itself; `undefined` where it cannot be read any more. */
  readonly read: () => Promise<Registry | undefined>;
}

/** A verified and parsed registry with what has to be kept beside it. */
export interface Verified {
  readonly registry: Registry;
  readonly sha256: string;
  /** The registry as it is published, for the versions that are kept. */
  readonly canonical: Bytes;
}

export interface FeedStorage {
  readonly trust: TrustStore;
  current(): Promise<Current | undefined>;
  /** Makes a registry current in one transaction. */
  commit(verified: Verified): Promise<void>;
  keepSurfaces(
    sha256: string,
    rules: readonly SurfaceRule[] | undefined,
  ): Promise<void>;
}
