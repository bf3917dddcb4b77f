// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { currentOf, makeDevice, stubLocks } from "@/tests/support/feed/device";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import {
  firstDay,
  makeFeed,
  type TestFeed,
} from "@/tests/support/feed/make-feed";
import { address, serveFeed } from "@/tests/support/feed/serve-feed";
import { openDatabase, type Database } from "@/utils/database";
import { checkRegistry, installRegistry } from "@/utils/registry/install";
import { answerFrom, listEarlier, readEarlier } from "@/utils/registry/as-of";
import { indexKeys } from "@/utils/registry/keys";
import { readRegistryState } from "@/utils/registry/state";
import { deviceStorage } from "@/utils/registry/sync/device-storage";
import { updateFeed } from "@/utils/registry/sync/update-feed";

const registryOf = (version: number, ...more: string[]) =>
  fakeRegistry(
    version,
    ["fr-a", ...more].map((id) => fakeEntity(id)),
  );
const one = registryOf(1);
const three = registryOf(3, "fr-b", "fr-c");

let feed: TestFeed;
let device: Database;
beforeEach(stubLocks);
afterEach(() => {
  vi.restoreAllMocks();
  device.close();
});

class Killed extends Error {}

/** Ends an update at its n-th step: every request, every piece that is read or written, every lock is one. */
function killAt(wanted: number) {
  let step = 0;
  const guard = () => {
    if (step++ >= wanted) throw new Killed();
  };
  const wrap = <Thing extends object>(thing: Thing): Thing =>
    new Proxy(thing, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        return (...parameters: unknown[]) => {
          guard();
          const result: unknown = Reflect.apply(value, target, parameters);
          if (!(result instanceof Promise)) return result;
          const guarded = result.then((settled: unknown) => {
            guard();
            return settled;
          });
          // Whoever would have waited for it may have been killed before.
          guarded.catch(() => {});
          return guarded;
        };
      },
    });
  return { guard, wrap, steps: () => step };
}

const follow = async () => {
  feed = await makeFeed();
  await feed.publish(one);
  await feed.publish(registryOf(2, "fr-b"));
  await feed.publish(three);
};

const update = (
  database: Database,
  { fetch }: { fetch: typeof globalThis.fetch },
) =>
  updateFeed({
    feed: feed.feed(address),
    storage: deviceStorage(database, { id: "test" }),
    fetch,
    now: () => firstDay.getTime(),
  });

describe("a worker that is killed at any step of an update", () => {
  test("leaves the old registry or the new one, and the next update finishes", async () => {
    await follow();
    const { fetch } = serveFeed(feed.folder);
    const ends = new Map<number, string>();
    for (let wanted = 0; ; wanted++) {
      device?.close();
      device = await makeDevice(one);
      const { guard, wrap, steps } = killAt(wanted);
      const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
      const dying = vi
        .spyOn(fakeBrowser.storage.local, "set")
        .mockImplementation(async (items) => {
          guard();
          await set(items);
          guard();
        });
      const dead = await update(wrap(device), {
        fetch: async (input, init) => {
          guard();
          const response = await fetch(input, init);
          guard();
          return response;
        },
      }).then(
        () => false,
        () => true,
      );
      dying.mockRestore();
      const { store, index } = await currentOf(device);
      ends.set(wanted, `${store}/${index}`);
      expect([1, 3]).toContain(store);
      expect([1, 3]).toContain(index);
      // The browser starts again: index and store are brought in line, then the next alarm updates.
      device.close();
      await checkRegistry();
      device = await openDatabase();
      expect(await currentOf(device)).toMatchObject({ store, index: store });
      expect(await readRegistryState()).not.toHaveProperty("repaired");
      expect((await update(device, { fetch })).version).toBe(3);
      expect(await currentOf(device)).toMatchObject({ store: 3, index: 3 });
      if (!dead) {
        expect(steps()).toBeLessThanOrEqual(wanted);
        break;
      }
    }
    expect(ends.size).toBeGreaterThan(30);
    expect([...new Set(ends.values())]).toEqual(["1/1", "3/1", "3/3"]);
  }, 60_000);
});

describe("storage that fails", () => {
  beforeEach(async () => {
    await follow();
    device = await makeDevice(one);
  });
  const { fetch } = {
    fetch: (...given: Parameters<typeof globalThis.fetch>) =>
      serveFeed(feed.folder).fetch(...given),
  };
  const full = () => {
    throw new DOMException(
      "The quota has been exceeded.",
      "QuotaExceededError",
    );
  };

  test.each(["put", "add"] as const)(
    "disk quota reached by %s: version 1 stays, and it is said",
    async (name) => {
      const disk = vi
        .spyOn(IDBObjectStore.prototype, name)
        .mockImplementation(full);
      await expect(update(device, { fetch })).rejects.toMatchObject({
        reason: "storage",
      });
      disk.mockRestore();
      expect(await currentOf(device)).toMatchObject({ store: 1, index: 1 });
      await update(device, { fetch });
      expect(await currentOf(device)).toMatchObject({ store: 3, index: 3 });
    },
  );

  test("no room for the index: labels stay, and the next start makes up for it", async () => {
    vi.spyOn(fakeBrowser.storage.local, "set").mockImplementation(async () =>
      full(),
    );
    await expect(update(device, { fetch })).rejects.toMatchObject({
      reason: "storage",
    });
    vi.restoreAllMocks();
    expect(await currentOf(device)).toMatchObject({ store: 3, index: 1 });
    await checkRegistry();
    expect(await currentOf(device)).toMatchObject({ store: 3, index: 3 });
  });

  test("records lost: the last kept version is taken", async () => {
    await update(device, { fetch });
    await device.clear("entities");
    await checkRegistry();
    expect(await currentOf(device)).toMatchObject({
      store: 3,
      index: 3,
      entities: ["fr-a", "fr-b", "fr-c"],
    });
  });

  test("everything evicted: the package is taken, and it is said", async () => {
    vi.stubGlobal("fetch", async () => Response.json(one));
    await update(device, { fetch });
    for (const name of device.objectStoreNames) await device.clear(name);
    await fakeBrowser.storage.local.remove(indexKeys);
    await checkRegistry();
    expect(await currentOf(device)).toMatchObject({ store: 1, index: 1 });
    expect(await readRegistryState()).toMatchObject({
      ok: true,
      repaired: "missing",
    });
    vi.unstubAllGlobals();
  });

  test("the program's update keeps the newer registry of the feed, and takes a newer one from the package", async () => {
    await update(device, { fetch });
    vi.stubGlobal("fetch", async () => Response.json(one));
    await installRegistry();
    expect(await currentOf(device)).toMatchObject({ store: 3, index: 3 });
    vi.stubGlobal("fetch", async () => Response.json(registryOf(5)));
    await installRegistry();
    expect(await currentOf(device)).toMatchObject({ store: 5, index: 5 });
    vi.unstubAllGlobals();
  });

  test("the last versions are kept, and can be read as they stood", async () => {
    for (let version = 4; version < 16; version++) {
      const date = `2026-12-${String(version + 10).padStart(2, "0")}`;
      await feed.publish({ ...registryOf(version, "fr-b"), date });
      await update(device, { fetch });
    }
    expect(await device.count("versions")).toBe(10);
    const earlier = await listEarlier(device);
    expect(earlier.map(({ version }) => version)).toEqual([
      14, 13, 12, 11, 10, 9, 8, 7, 6,
    ]);
    const read = await readEarlier(device, earlier[3]!.sha256);
    expect(read).toMatchObject({ version: 11, date: "2026-12-21" });
    expect(answerFrom(read!, "fr-b")).toMatchObject({
      entity: { id: "fr-b" },
      registry: { version: 11 },
    });
    expect(answerFrom(read!, "fr-c")).toBeNull();
    expect(await readEarlier(device, "no such hash")).toBeUndefined();
  });

  test("two updates at once end with one registry", async () => {
    const both = await Promise.all([
      update(device, { fetch }),
      update(device, { fetch }),
    ]);
    expect(both.map(({ version }) => version)).toEqual([3, 3]);
    expect(await currentOf(device)).toMatchObject({ store: 3, index: 3 });
  });
});
