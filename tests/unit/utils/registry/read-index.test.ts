import {
  beforeEach,
  describe,
  expect,
  test,
  vi,
  type MockInstance,
} from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { encodeIndex } from "@/utils/registry/encode-index";
import { indexKeys, storedIndex } from "@/utils/registry/keys";
import { readIndex } from "@/utils/registry/read-index";

const indexOf = (version: number) =>
  storedIndex(encodeIndex([], { version, date: "2026-11-22" }));

beforeEach(() => fakeBrowser.reset());

describe("readIndex", () => {
  test("reads what was stored", async () => {
    await fakeBrowser.storage.local.set(indexOf(7));
    expect(await readIndex()).toMatchObject({
      ok: true,
      value: { version: 7 },
    });
  });

  test("reads anew where another index was stored between its parts", async () => {
    await fakeBrowser.storage.local.set(indexOf(7));
    const { local } = fakeBrowser.storage;
    const get = local.get.bind(local) as (key: string) => Promise<object>;
    let asked = 0;
    const getting = vi.spyOn(local, "get") as unknown as MockInstance<
      typeof get
    >;
    getting.mockImplementation(async (key) => {
      if (asked++ === indexKeys.length / 2) await local.set(indexOf(8));
      return get(key);
    });
    expect(await readIndex()).toMatchObject({
      ok: true,
      value: { version: 8 },
    });
    expect(asked).toBe(2 * indexKeys.length);
    vi.restoreAllMocks();
  });

  test("says what is wrong where that stays so", async () => {
    const { [indexKeys[3]!]: _, ...parts } = indexOf(7);
    await fakeBrowser.storage.local.set(parts);
    expect(await readIndex()).toEqual({ ok: false, reason: "missing" });
  });
});
