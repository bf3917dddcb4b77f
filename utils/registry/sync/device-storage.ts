import type { Feed } from "@/data/feed";
import type { Database } from "@/utils/database";
import { keepable, readKept } from "../kept-versions";
import { alone, makeCurrent } from "../make-current";
import { storeRegistry } from "../store";
import { readSurfaceRules, writeSurfaceRules } from "../surface-corrections";
import { writeIndex } from "../write-index";
import { SyncFailure } from "./failure";
import type { FeedStorage } from "./feed-storage";

/**
 * The device's storage as an update of one feed sees it.
 *
 * @param main the main database, where the feed is one that a person added and has a database of its own: such a feed
 *   adds accounts, and has no say about surfaces
 */
export function deviceStorage(
  database: Database,
  { id }: Pick<Feed, "id">,
  main?: Database,
): FeedStorage {
  return {
    trust: {
      read: (role) => database.get("trusted", role),
      write: (role, bytes) =>
        orFailure(
          async () => void (await database.put("trusted", bytes, role)),
        ),
      remove: (roles) =>
        orFailure(async () => {
          const transaction = database.transaction("trusted", "readwrite");
          for (const role of roles) void transaction.store.delete(role);
          await transaction.done;
        }),
    },
    async current() {
      const current = await database.get("registry", "current");
      if (!current) return undefined;
      const { version, date, sha256, origin } = current;
      return {
        version,
        date,
        sha256,
        isFromFeed: origin === id,
        async read() {
          const all = await database.getAll("versions");
          const kept = all.findLast((one) => one.sha256 === sha256);
          return kept && readKept(kept);
        },
      };
    },
    commit: ({ registry }) =>
      orFailure(async () => {
        const stored = { registry, kept: await keepable(registry, id) };
        await alone(async () => {
          if (!main) return void (await makeCurrent(database, stored));
          await storeRegistry(database, stored);
          await writeIndex(main);
        });
      }),
    ...(!main && {
      surfaces: {
        read: async () => (await readSurfaceRules())?.sha256,
        write: (sha256, rules) =>
          orFailure(() => writeSurfaceRules(sha256, rules)),
      },
    }),
  };
}

/** A full or broken storage is an expected end of an update. */
export async function orFailure<Result>(
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new SyncFailure(
      "storage",
      `Nothing could be stored: ${String(error)}`,
      {
        cause: error,
      },
    );
  }
}
