import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import {
  defaultPageSettings,
  openPageSettings,
  readPageSettings,
} from "@/utils/page-settings";
import { kinds } from "@/data/kinds";
import { recordingKey } from "@/utils/recording";
import { defaultSettings } from "@/utils/settings";
import {
  changeSettings,
  readSettings,
  setAsideKey,
  settingsKey,
  toPageSettings,
} from "@/utils/settings-store";

beforeEach(() => {
  vi.stubGlobal("navigator", {
    locks: { request: (_name: string, work: () => unknown) => work() },
  });
});

describe("changeSettings", () => {
  test("stores the change, and what pages read of it", async () => {
    await changeSettings((settings) => ({
      ...settings,
      form: "first",
      kinds: { party: "show", ministry: "short" },
      accounts: { nato: { isHidden: true }, rt: { words: "mine" } },
    }));
    expect(await readPageSettings()).toMatchObject({
      form: "first",
      hidden: "mr",
      short: "c",
      accounts: { nato: true, rt: "mine" },
    });
  });

  test.each([
    ["usual", { hidden: "mqr", form: "short" }],
    ["none", { hidden: kinds.map(({ code }) => code).join("") }],
    ["wording", { hidden: "mqr", form: "long", short: "" }],
  ])("lets a study's labels lie over them: %s", async (labels, page) => {
    await fakeBrowser.storage.local.set({ [recordingKey]: { labels } });
    await changeSettings((settings) => ({
      ...settings,
      kinds: { ministry: "short" },
    }));
    expect(await readPageSettings()).toMatchObject(page);
    expect((await readSettings()).settings.form).toBe("short");
  });

  test.each([
    ["from the future", { ...defaultSettings, version: 99 }],
    ["rubbish", "rubbish"],
  ])("keeps settings aside that are %s", async (_what, stored) => {
    await fakeBrowser.storage.local.set({ [settingsKey]: stored });
    expect((await readSettings()).problem).toBeDefined();
    await changeSettings((settings) => ({ ...settings, look: "dark" }));
    expect(await fakeBrowser.storage.local.get(setAsideKey)).toEqual({
      [setAsideKey]: stored,
    });
    expect((await readSettings()).settings.look).toBe("dark");
  });
});

describe("openPageSettings", () => {
  test("starts with what the settings start with", () => {
    expect(defaultPageSettings).toEqual(toPageSettings(defaultSettings));
  });

  test.each([undefined, null, 1, "x", {}, { isOn: 1 }, []])(
    "takes the defaults for %j",
    (stored) => {
      expect(openPageSettings(stored)).toBe(defaultPageSettings);
    },
  );
});
