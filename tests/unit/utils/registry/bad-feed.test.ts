// @vitest-environment node
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { currentOf, makeDevice, stubLocks } from "@/tests/support/feed/device";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import { followRegistry } from "@/tests/support/feed/follow-registry";
import {
  firstDay,
  makeFeed,
  type TestFeed,
} from "@/tests/support/feed/make-feed";
import { address, serveFeed, urlOf } from "@/tests/support/feed/serve-feed";
import { dropDatabase, type Database } from "@/utils/database";
import { readFeedChoices } from "@/utils/registry/feeds";
import { checkRegistry } from "@/utils/registry/install";
import { keepable } from "@/utils/registry/kept-versions";
import { lookUpEverywhere } from "@/utils/registry/lookup-feeds";
import { makeCurrent } from "@/utils/registry/make-current";
import { readIndex } from "@/utils/registry/read-index";
import { readRegistryState } from "@/utils/registry/state";
import { addFeed, findFeed } from "@/utils/registry/sync/add-feed";
import { syncFeeds } from "@/utils/registry/sync/sync-feeds";

const registryOf = (version: number, ...ids: string[]) =>
  fakeRegistry(
    version,
    ids.map((one) => fakeEntity(one)),
  );
const { local } = fakeBrowser.storage;
const said = vi.fn();
let device: Database;

beforeEach(async () => {
  stubLocks();
  said.mockClear();
  vi.spyOn(console, "error").mockImplementation(said);
  device = await makeDevice(registryOf(1, "fr-a"));
});
afterEach(async () => {
  const { added } = await readFeedChoices();
  for (const { id } of added) await dropDatabase(id);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  device.close();
});

/** Which of these handles the pages label. */
async function labelled(...handles: string[]) {
  const index = await readIndex();
  if (!index.ok) return index.reason;
  return handles.filter((handle) => index.value.find(handle));
}

async function updateMain(...ids: string[]) {
  const registry = registryOf(2, ...ids);
  const kept = await keepable(registry, "package");
  return makeCurrent(device, { registry, kept });
}

/** A newer program has written to it, which this one cannot read. */
async function spoil(id: string) {
  const newer = await openDB(`letterhead-feed-${id}`, 99);
  newer.close();
}

/** A browser that stores no longer index. */
function limitIndex(longest: number) {
  const set = local.set.bind(local);
  vi.spyOn(local, "set").mockImplementation(async (items: object) => {
    if ("registryIndex:0" in items && JSON.stringify(items).length > longest)
      throw new Error("QUOTA_BYTES quota exceeded");
    await set(items as Record<string, unknown>);
  });
}

const sync = (feed: TestFeed) =>
  syncFeeds({
    isAsked: true,
    fetch: serveFeed(feed.folder).fetch,
    now: () => firstDay.getTime(),
  });

/** Follows a feed through its update, as the settings do. */
async function follow(...ids: string[]) {
  vi.stubGlobal("fetch", async (input: string | URL | Request) =>
    urlOf(input).endsWith("feeds.json") ? Response.json([]) : Response.error(),
  );
  const feed = await makeFeed();
  await feed.publish(registryOf(7, ...ids));
  const found = await findFeed(address, serveFeed(feed.folder).fetch);
  await addFeed(found, found.fingerprint);
  return { feed, id: found.feed.id };
}

describe("an added feed whose database does not open", () => {
  beforeEach(async () => {
    await followRegistry(device, "bad", registryOf(7, "de-b"));
    await followRegistry(device, "good", registryOf(8, "it-c"));
    await spoil("bad");
  });

  test("is left out of index and look-ups, and named; the others stand", async () => {
    await updateMain("fr-a", "fr-new");
    expect(await currentOf(device)).toMatchObject({ store: 2, index: 2 });
    expect(await labelled("fr_a", "fr_new", "de_b", "it_c")).toEqual([
      "fr_a",
      "fr_new",
      "it_c",
    ]);
    expect(said).toHaveBeenCalledWith(
      expect.stringContaining('"bad"'),
      expect.objectContaining({ name: "VersionError" }),
    );
    expect(await lookUpEverywhere("fr_new")).toMatchObject({
      entity: { id: "fr-new" },
      feeds: { says: [{ feed: "Letterhead" }, { feed: "good" }] },
    });
    await checkRegistry();
    expect(await readRegistryState()).toMatchObject({ ok: true, version: 2 });
  });

  test("says so in its own state, and the next one is still asked", async () => {
    const { feed, id } = await follow("es-d");
    const states = await sync(feed);
    expect(states["bad"]!.last).toMatchObject({
      ok: false,
      reason: "storage",
    });
    expect(states[id]!.last).toMatchObject({ ok: true, what: "updated" });
  });
});

describe("an added feed for which the index has no room", () => {
  const many = Array.from({ length: 400 }, (_, at) => `de-b${at}`);

  test("is left out, and named; main registry and smaller feeds are labelled", async () => {
    limitIndex(4000);
    await followRegistry(device, "small", registryOf(8, "it-c", "de-b1"));
    await followRegistry(device, "large", registryOf(7, ...many));
    await followRegistry(device, "later", registryOf(9, "es-d"));
    await updateMain("fr-a", "fr-new");
    expect(await currentOf(device)).toMatchObject({ store: 2, index: 2 });
    expect(await labelled("fr_a", "fr_new", "it_c", "es_d", "de_b0")).toEqual([
      "fr_a",
      "fr_new",
      "it_c",
      "es_d",
    ]);
    expect(said).toHaveBeenCalledWith(
      expect.stringContaining('"large"'),
      expect.objectContaining({ message: "QUOTA_BYTES quota exceeded" }),
    );
  });

  test("says so in its own state after each update, until there is room", async () => {
    limitIndex(4000);
    const { feed, id } = await follow(...many);
    for (let time = 0; time < 2; time++)
      expect((await sync(feed))[id]!.last).toMatchObject({
        ok: false,
        reason: "storage",
      });
    expect(await labelled("fr_a", "de_b0")).toEqual(["fr_a"]);
    vi.restoreAllMocks();
    await checkRegistry();
    expect(await labelled("fr_a", "de_b0")).toEqual(["fr_a", "de_b0"]);
    expect((await sync(feed))[id]!.last).toMatchObject({ ok: true });
  });

  test("does not head the card of what another feed labels", async () => {
    limitIndex(4000);
    await followRegistry(device, "large", registryOf(7, ...many));
    const agency = fakeEntity("de-agency", {
      kind: "agency",
      accounts: fakeEntity("de-b0").accounts,
    });
    await followRegistry(device, "small", fakeRegistry(8, [agency]));
    const index = await readIndex();
    expect(index.ok && index.value.find("de_b0")?.kind).toBe("agency");
    expect(await lookUpEverywhere("de_b0")).toMatchObject({
      entity: { id: "de-agency" },
      feeds: { isDisputed: true },
    });
  });
});
