// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { currentOf, makeDevice, stubLocks } from "@/tests/support/feed/device";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import {
  firstDay,
  makeFeed,
  type TestFeed,
} from "@/tests/support/feed/make-feed";
import { address, serveFeed, urlOf } from "@/tests/support/feed/serve-feed";
import type { Database } from "@/utils/database";
import { readIndex } from "@/utils/registry/read-index";
import { lookUpEverywhere } from "@/utils/registry/lookup-feeds";
import {
  addFeed,
  findFeed,
  removeFeed,
  setSyncing,
} from "@/utils/registry/sync/add-feed";
import { daysTooOld, readFeedStates } from "@/utils/registry/sync/feed-state";
import { isDue, nextTry } from "@/utils/registry/sync/schedule";
import { nextOf, syncFeeds } from "@/utils/registry/sync/sync-feeds";

const hour = 3_600_000;
const day = 24 * hour;
const one = fakeRegistry(1, [fakeEntity("fr-a")]);
let feed: TestFeed;
let device: Database;
let packagedFeeds: unknown[];

beforeEach(async () => {
  stubLocks();
  feed = await makeFeed();
  device = await makeDevice(one);
  packagedFeeds = [];
  vi.stubGlobal("fetch", async (input: string | URL | Request) =>
    urlOf(input).endsWith("feeds.json")
      ? Response.json(packagedFeeds)
      : Response.error(),
  );
});
afterEach(() => {
  device.close();
  vi.unstubAllGlobals();
});

const sync = (
  now = firstDay.getTime(),
  isAsked = true,
  fetch = serveFeed(feed.folder).fetch,
) => syncFeeds({ isAsked, fetch, now: () => now, random: () => 0.5 });

describe("syncFeeds", () => {
  test("asks nobody where no feed is named", async () => {
    const { fetch, asked } = serveFeed(feed.folder);
    expect(await sync(undefined, true, fetch)).toEqual({});
    expect(asked).toEqual([]);
    expect(nextOf({})).toBeUndefined();
  });

  test("keeps what became of an update, and comes back after six hours or, after failures, less and less often", async () => {
    packagedFeeds = [feed.feed(address)];
    await feed.publish(fakeRegistry(2, [fakeEntity("fr-b")]));
    const start = firstDay.getTime();
    expect((await sync())["test"]).toMatchObject({
      version: 2,
      failures: 0,
      next: start + 6 * hour,
      last: { ok: true, what: "updated" },
    });
    expect(await currentOf(device)).toMatchObject({ store: 2, index: 2 });
    const broken = async () => Response.json({});
    expect((await sync(start + day, true, broken))["test"]).toMatchObject({
      version: 2,
      failures: 1,
      last: { ok: false, reason: "not-metadata" },
    });
    const { test: state } = await sync(start + day, true, broken);
    expect(state).toMatchObject({
      failures: 2,
      next: start + day + 10 * 60_000,
    });
    expect(state).not.toHaveProperty("progress");
    expect(await readFeedStates()).toEqual({ test: state });
  });

  test("leaves a feed alone that is not due, and all while syncing is off", async () => {
    packagedFeeds = [feed.feed(address)];
    await feed.publish(one);
    await sync();
    const { fetch, asked } = serveFeed(feed.folder);
    await sync(firstDay.getTime() + hour, false, fetch);
    await setSyncing(false);
    await sync(firstDay.getTime() + day, true, fetch);
    expect(asked).toEqual([]);
  });
});

describe("a feed that a person adds", () => {
  const other = fakeRegistry(7, [
    fakeEntity("fr-a", { kind: "agency" }),
    fakeEntity("de-b", { country: "DE" }),
  ]);
  beforeEach(() => feed.publish(other));

  test("is followed after its fingerprint was compared, beside what is there", async () => {
    const { fetch } = serveFeed(feed.folder);
    const found = await findFeed(address.slice(0, -1), fetch);
    expect(found.fingerprint).toMatch(/^([a-z]{5} ){7}[a-z]{5}$/);
    await expect(addFeed(found, "vosot hujis ripoh")).rejects.toMatchObject({
      reason: "signature",
    });
    await addFeed(found, found.fingerprint.toUpperCase());
    await sync();
    expect(await currentOf(device)).toMatchObject({
      store: 1,
      index: 1,
      entities: ["fr-a"],
    });
    expect(await lookUpEverywhere("fr_a")).toMatchObject({
      feeds: {
        isDisputed: true,
        says: [
          { feed: "Letterhead", kind: "ministry", country: "FR" },
          { feed: "feed.example", kind: "agency", country: "FR" },
        ],
      },
    });
    expect(await lookUpEverywhere("de_b")).toMatchObject({
      entity: { id: "de-b" },
      feeds: {
        isDisputed: false,
        says: [{ feed: "Letterhead" }, { feed: "feed.example", country: "DE" }],
      },
    });
    expect(await lookUpEverywhere("nobody")).toBeNull();
    await removeFeed(found.feed.id);
    expect(await sync()).toEqual({});
  });

  test("cannot label what the main registry never labels", async () => {
    device.close();
    device = await makeDevice({
      ...one,
      never: [
        {
          handle: "de_b",
          mistakenFor: "An office",
          finding: "A private club.",
          source: "gazette",
        },
      ],
    });
    const found = await findFeed(address, serveFeed(feed.folder).fetch);
    await addFeed(found, found.fingerprint);
    await sync();
    expect(await lookUpEverywhere("de_b")).toBeNull();
    expect(await lookUpEverywhere("fr_a")).toMatchObject({
      entity: { kind: "ministry" },
      feeds: { isDisputed: true },
    });
    const index = await readIndex();
    expect(index.ok && index.value.find("de_b")).toBeUndefined();
    await removeFeed(found.feed.id);
  });

  test("is refused where the address has none, or one that is signed by nobody", async () => {
    await expect(
      findFeed(address, async () => new Response("", { status: 404 })),
    ).rejects.toMatchObject({ reason: "absent" });
    const { signed } = await feed.json("1.root.json");
    await expect(
      findFeed(address, async () => Response.json({ signed, signatures: [] })),
    ).rejects.toMatchObject({ reason: "signature" });
  });
});

describe("schedule", () => {
  test("a quarter more or less, so that not everybody asks at once", () => {
    expect([0, 1].map((random) => nextTry(0, 0, () => random) / hour)).toEqual([
      4.5, 7.5,
    ]);
  });
  test("at most a day apart after failures", () => {
    expect(nextTry(0, 30, () => 0.5)).toBe(day);
  });
  test.each([
    [undefined, true],
    [0, true],
    [hour, false],
    [400 * day, true],
  ])("due at %j: %j", (next, expected) => {
    expect(isDue(next, 1)).toBe(expected);
  });
});

describe("daysTooOld", () => {
  test.each([
    [9, undefined],
    [10.1, 10],
    [30.5, 30],
  ])("after %j days: %j", (days, expected) => {
    expect(daysTooOld({ confirmed: 0, expires: 10 * day }, days * day)).toBe(
      expected,
    );
  });
  test("a registry that no feed vouched for has no such day", () => {
    expect(daysTooOld({}, 1)).toBeUndefined();
  });
});
