// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { makeDevice, stubLocks } from "@/tests/support/feed/device";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import { followRegistry } from "@/tests/support/feed/follow-registry";
import {
  databasesOfFeeds,
  dropDatabase,
  openDatabase,
  type Database,
} from "@/utils/database";
import { changeFeedChoices } from "@/utils/registry/feeds";
import { checkRegistry } from "@/utils/registry/install";
import { indexKeys } from "@/utils/registry/keys";
import { keepable } from "@/utils/registry/kept-versions";
import { lookUpEverywhere } from "@/utils/registry/lookup-feeds";
import { onIndexChange, readIndex } from "@/utils/registry/read-index";
import { readRegistryState } from "@/utils/registry/state";
import { storeRegistry } from "@/utils/registry/store";
import {
  readFeedStates,
  writeFeedStates,
} from "@/utils/registry/sync/feed-state";

const id = "added";
const registryOf = (version: number, ...ids: string[]) =>
  fakeRegistry(
    version,
    ids.map((one) => fakeEntity(one)),
  );
const { local } = fakeBrowser.storage;
let device: Database;

beforeEach(async () => {
  stubLocks();
  device = await makeDevice(registryOf(1, "fr-a"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  device.close();
  await dropDatabase(id);
});

/** Which of these handles the pages label. */
async function labelled(...handles: string[]) {
  const index = await readIndex();
  if (!index.ok) return index.reason;
  return handles.filter((handle) => index.value.find(handle));
}

describe("where a feed's registry was stored, but not brought to the pages", () => {
  test("as the worker was ended, the check makes up for it and tells nobody of damage", async () => {
    await followRegistry(device, id, registryOf(7, "de-b"));
    const next = registryOf(8, "de-c");
    const own = await openDatabase(id);
    const kept = await keepable(next, id);
    await storeRegistry(own, { registry: next, kept });
    own.close();
    expect(await labelled("fr_a", "de_b", "de_c")).toEqual(["fr_a", "de_b"]);
    await checkRegistry();
    expect(await labelled("fr_a", "de_b", "de_c")).toEqual(["fr_a", "de_c"]);
    expect(await readRegistryState()).not.toHaveProperty("repaired");
  });

  test("as storage was full for a moment, the check makes up for it", async () => {
    const set = local.set.bind(local);
    vi.spyOn(local, "set").mockImplementation(async (items: object) => {
      if ("registryIndex:0" in items) throw new Error("No space left.");
      await set(items as Record<string, unknown>);
    });
    await expect(
      followRegistry(device, id, registryOf(7, "de-b")),
    ).rejects.toMatchObject({ reason: "storage" });
    vi.restoreAllMocks();
    expect(await labelled("fr_a", "de_b")).toEqual(["fr_a"]);
    await checkRegistry();
    expect(await labelled("fr_a", "de_b")).toEqual(["fr_a", "de_b"]);
  });

  test("the check writes nothing where all is as it was stored", async () => {
    await followRegistry(device, id, registryOf(7, "de-b"));
    const writing = vi.spyOn(local, "set");
    await checkRegistry();
    expect(writing).not.toHaveBeenCalled();
  });
});

test("a removal that was cut off is finished: labels, state and database go", async () => {
  await followRegistry(device, id, registryOf(7, "de-b"));
  const state = { name: id, failures: 0 };
  const other = { id: "other", ...state };
  await writeFeedStates({ [id]: { id, ...state }, other });
  await changeFeedChoices((choices) => ({ ...choices, added: [] }));
  expect(await labelled("fr_a", "de_b")).toEqual(["fr_a", "de_b"]);
  await checkRegistry();
  expect(await labelled("fr_a", "de_b")).toEqual(["fr_a"]);
  expect(await lookUpEverywhere("de_b")).toBeNull();
  expect(await databasesOfFeeds()).toEqual([]);
  expect(await readFeedStates()).toEqual({ other });
});

describe("where a part of the index was damaged", () => {
  const damages = indexKeys.flatMap((key): [string, string | undefined][] => [
    [key, "rubbish"],
    [key, undefined],
  ]);

  test.each(damages)(
    "%s, now %s, pages are told of the repair, each time",
    async (key, damage) => {
      const whole = await local.get(indexKeys);
      const ending = new AbortController();
      const set = local.set.bind(local);
      // As Chromium, which tells only of values that changed.
      vi.spyOn(local, "set").mockImplementation(async (items: object) => {
        const before = await local.get(Object.keys(items));
        const changed = Object.entries(items).filter(
          ([name, value]) => value !== before[name],
        );
        await set(Object.fromEntries(changed));
      });
      for (let time = 0; time < 3; time++) {
        await set({ ...whole, [key]: damage });
        if (!damage) await local.remove(key);
        const told = vi.fn();
        onIndexChange(told, ending.signal);
        await checkRegistry();
        expect(told).toHaveBeenCalled();
        expect(await labelled("fr_a", "fr_b")).toEqual(["fr_a"]);
        expect(await readRegistryState()).toHaveProperty("repaired");
      }
      ending.abort();
    },
  );

  test("by one character, the check makes it good", async () => {
    const parts = (await local.get(indexKeys)) as Record<string, string>;
    for (const [key, part] of Object.entries(parts))
      await local.set({ [key]: part.replace("fr_a", "fr_b") });
    expect(await labelled("fr_a")).toEqual([]);
    await checkRegistry();
    expect(await labelled("fr_a")).toEqual(["fr_a"]);
    expect(await readRegistryState()).toMatchObject({ repaired: "damaged" });
  });
});
