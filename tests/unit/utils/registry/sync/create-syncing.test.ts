// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { currentOf, makeDevice, stubLocks } from "@/tests/support/feed/device";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import { makeFeed, type TestFeed } from "@/tests/support/feed/make-feed";
import { address, serveFeed, urlOf } from "@/tests/support/feed/serve-feed";
import type { Database } from "@/utils/database";
import { keepable } from "@/utils/registry/kept-versions";
import { storeRegistry } from "@/utils/registry/store";
import { createSyncing, syncAlarm } from "@/utils/registry/sync/create-syncing";
import { readFeedStates } from "@/utils/registry/sync/feed-state";

const minute = 60_000;
const two = fakeRegistry(2, [fakeEntity("fr-b")]);
let feed: TestFeed;
let device: Database;
let isFollowed: boolean;
/** Called before each answer of the feed. */
let onRequest: (name: string) => unknown;

beforeEach(async () => {
  stubLocks();
  const now = new Date();
  feed = await makeFeed({}, now);
  device = await makeDevice(fakeRegistry(1, [fakeEntity("fr-a")]));
  await feed.publish(two, { date: now });
  isFollowed = true;
  onRequest = () => {};
  vi.stubGlobal("fetch", async (...given: Parameters<typeof fetch>) => {
    if (urlOf(given[0]).endsWith("feeds.json"))
      return Response.json(isFollowed ? [feed.feed(address)] : []);
    await onRequest(urlOf(given[0]));
    return serveFeed(feed.folder).fetch(...given);
  });
});
afterEach(() => {
  device.close();
  vi.unstubAllGlobals();
});

const alarm = async () =>
  (await fakeBrowser.alarms.get(syncAlarm))?.scheduledTime;

describe("createSyncing", () => {
  test("leaves an alarm while it runs, for the worker may be ended, and then one for the next time", async () => {
    const meanwhile: (number | undefined)[] = [];
    onRequest = async () => void meanwhile.push(await alarm());
    const { test: state } = await createSyncing().run(true);
    expect(meanwhile.length).toBeGreaterThan(3);
    for (const at of meanwhile)
      expect(at).toBeLessThan(Date.now() + 6 * minute);
    expect(await alarm()).toBe(state?.next);
    expect(state?.next).toBeGreaterThan(Date.now() + 60 * minute);
  });

  test("sets no alarm where no feed is followed", async () => {
    isFollowed = false;
    expect(await createSyncing().run(true)).toEqual({});
    expect(await alarm()).toBeUndefined();
  });

  test("brings the pages what an earlier run only stored", async () => {
    const kept = await keepable(two, "test");
    await storeRegistry(device, { registry: two, kept });
    expect(await currentOf(device)).toMatchObject({ store: 2, index: 1 });
    const { test: state } = await createSyncing().run(true);
    expect(state?.last).toMatchObject({ ok: true, what: "nothing-new" });
    expect(await currentOf(device)).toMatchObject({ store: 2, index: 2 });
  });

  test.each(["timestamp.json", "snapshot.json", "targets.json", "registry.gz"])(
    "is stopped at %s: nothing changes, it counts as no failure, and the next run is whole",
    async (name) => {
      const syncing = createSyncing();
      onRequest = (url) => {
        if (url.endsWith(name)) syncing.stop();
      };
      await syncing.run(true);
      expect((await readFeedStates())["test"]).toMatchObject({
        failures: 0,
        last: { ok: false, reason: "cancelled" },
      });
      expect(await currentOf(device)).toMatchObject({ store: 1, index: 1 });
      onRequest = () => {};
      await syncing.run(true);
      expect(await currentOf(device)).toMatchObject({ store: 2, index: 2 });
    },
  );
});
