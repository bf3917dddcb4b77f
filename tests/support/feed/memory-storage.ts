import type { Registry } from "@/data/entity";
import type { TufRole } from "@/data/tuf";
import type { FeedStorage } from "@/utils/registry/sync/feed-storage";

/** A device's storage without a database, for runs of many updates. */
export function memoryStorage(): FeedStorage & { registry?: Registry } {
  const trusted = new Map<TufRole, Uint8Array<ArrayBuffer>>();
  let held: { registry: Registry; sha256: string } | undefined;
  return {
    trust: {
      read: (role) => Promise.resolve(trusted.get(role)),
      async write(role, bytes) {
        trusted.set(role, bytes);
      },
      async remove(roles) {
        for (const role of roles) trusted.delete(role);
      },
    },
    async current() {
      if (!held) return undefined;
      const { registry, sha256 } = held;
      return {
        version: registry.version,
        date: registry.date,
        sha256,
        isFromFeed: true,
        read: () => Promise.resolve(registry),
      };
    },
    async commit(verified) {
      held = verified;
      this.registry = verified.registry;
    },
  };
}
