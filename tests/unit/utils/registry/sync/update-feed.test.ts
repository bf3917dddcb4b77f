// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import { currentOf, makeDevice, stubLocks } from "@/tests/support/feed/device";
import {
  firstDay,
  makeFeed,
  type TestFeed,
} from "@/tests/support/feed/make-feed";
import { address, serveFeed } from "@/tests/support/feed/serve-feed";
import type { SurfaceRule } from "@/data/feed";
import type { Database } from "@/utils/database";
import { readSurfaceRules } from "@/utils/registry/surface-corrections";
import { deviceStorage } from "@/utils/registry/sync/device-storage";
import { updateFeed } from "@/utils/registry/sync/update-feed";

const readRules = async () => (await readSurfaceRules())?.rules ?? [];

let feed: TestFeed;
let device: Database;
const one = fakeRegistry(1, [fakeEntity("fr-a"), fakeEntity("fr-b")]);
const two = fakeRegistry(2, [
  fakeEntity("fr-a"),
  fakeEntity("fr-b", { country: "DE" }),
  fakeEntity("fr-c"),
]);

beforeEach(async () => {
  stubLocks();
  feed = await makeFeed();
  device = await makeDevice(one);
});
afterEach(() => device.close());

const update = (fetch: typeof globalThis.fetch, now = firstDay) =>
  updateFeed({
    feed: feed.feed(address),
    storage: deviceStorage(device, { id: "test" }),
    fetch,
    now: () => now.getTime(),
  });

describe("updateFeed", () => {
  test("takes a patch over what came with the package", async () => {
    await feed.publish(one);
    await feed.publish(two);
    const { fetch, asked } = serveFeed(feed.folder);
    expect(await update(fetch)).toMatchObject({
      what: "updated",
      by: "patch",
      version: 2,
    });
    expect(asked.map((name) => name.replace(/[0-9a-f]{64}/, "HASH"))).toEqual([
      "timestamp.json",
      "2.root.json",
      "2.snapshot.json",
      "2.targets.json",
      "targets/patch/HASH.1.gz",
      "targets/HASH.surfaces.json",
    ]);
    expect(await currentOf(device)).toEqual({
      store: 2,
      index: 2,
      entities: ["fr-a", "fr-b", "fr-c"],
    });
  });

  test("costs one small request where nothing is new", async () => {
    await feed.publish(one);
    await feed.publish(two);
    await update(serveFeed(feed.folder).fetch);
    const { fetch, asked } = serveFeed(feed.folder);
    const { what, bytes } = await update(fetch);
    expect({ what, asked }).toEqual({
      what: "nothing-new",
      asked: ["timestamp.json"],
    });
    expect(bytes).toBeLessThan(600);
  });

  test("takes the whole registry where there is no patch from what it has", async () => {
    await feed.publish(two);
    expect(await update(serveFeed(feed.folder).fetch)).toMatchObject({
      by: "whole",
      version: 2,
    });
    expect((await currentOf(device)).store).toBe(2);
  });

  test("takes the feed's corrections of surfaces over, and back", async () => {
    const rule: SurfaceRule = {
      surface: "feed",
      to: "9.0.0",
      why: "TikTok renamed the author line.",
      isOff: true,
    };
    await feed.publish(one, { surfaces: [rule] });
    await update(serveFeed(feed.folder).fetch);
    expect(await readRules()).toEqual([rule]);
    await feed.publish(two);
    await update(serveFeed(feed.folder).fetch);
    expect(await readRules()).toEqual([]);
  });

  test("takes no corrections that are more than data", async () => {
    const rule = { surface: "feed", to: "9.0.0", why: "x", path: ".*" };
    await feed.publish(two, { surfaces: [rule as SurfaceRule] });
    await update(serveFeed(feed.folder).fetch);
    expect(await readRules()).toEqual([]);
    expect((await currentOf(device)).store).toBe(2);
  });

  test("keeps the package's registry where the feed is older", async () => {
    device.close();
    device = await makeDevice(fakeRegistry(3));
    await feed.publish(two);
    expect(await update(serveFeed(feed.folder).fetch)).toMatchObject({
      what: "nothing-new",
      version: 3,
    });
  });
});
