import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { badgeForms, looks, palettes, textSizes } from "@/data/choices";
import { kindIds } from "@/data/kinds";
import {
  applyPolicy,
  defaultSettings,
  kindFormOf,
  openSettings,
  settingNames,
  settingsSchema,
  settingsVersion,
} from "@/utils/settings";

describe("openSettings", () => {
  test("takes the defaults where nothing is stored", () => {
    expect(openSettings(undefined)).toEqual({
      ok: true,
      value: defaultSettings,
    });
  });

  test("the defaults hold to the schema", () => {
    expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
  });

  test("says that settings are from the future", () => {
    expect(openSettings({ ...defaultSettings, version: 99 })).toEqual({
      ok: false,
      reason: "future",
      detail: "99",
    });
  });

  test.each([
    ["a text", "rubbish", "version"],
    ["null", null, "version"],
    ["a version that is none", { version: "1" }, "version"],
    ["an unknown look", { ...defaultSettings, look: "pink" }, "look"],
    [
      "own words that turn the text around",
      { ...defaultSettings, accounts: { nato: { words: "\u202eevil" } } },
      "accounts.nato.words",
    ],
    [
      "a handle that is none",
      { ...defaultSettings, accounts: { "<script>": { note: "x" } } },
      "accounts.<script>",
    ],
  ])("names what is wrong: %s", (_what, stored, detail) => {
    expect(openSettings(stored)).toEqual({
      ok: false,
      reason: "damaged",
      detail,
    });
  });

  test("leads old settings through each migration in turn", () => {
    const steps = [
      (old: Record<string, unknown>) => ({ ...old, step: ["1 to 2"] }),
      ({ step, ...old }: Record<string, unknown>) => ({
        ...old,
        look: (step as string[]).length === 1 ? "dark" : "light",
        version: settingsVersion,
      }),
    ];
    const read = openSettings({ ...defaultSettings, version: 1 }, steps, 3);
    expect(read).toMatchObject({ ok: true, value: { look: "dark" } });
  });
});

test("a kind that nobody chose follows its own default", () => {
  expect(kindFormOf({ kinds: {} }, "ministry")).toBe("show");
  expect(kindFormOf({ kinds: {} }, "party")).toBe("hide");
  expect(kindFormOf({ kinds: { party: "short" } }, "party")).toBe("short");
});

describe("applyPolicy", () => {
  test("lays what is valid over the person's own, and says what it set", () => {
    const own = {
      ...defaultSettings,
      kinds: { party: "show" as const },
      look: "dark" as const,
    };
    const { settings, locked } = applyPolicy(own, {
      isOn: "yes",
      look: "contrast",
      kinds: { ministry: "hide" },
      unknown: true,
    });
    expect(settings).toEqual({
      ...own,
      look: "contrast",
      kinds: { party: "show", ministry: "hide" },
    });
    expect(locked).toEqual(["look", "kinds"]);
  });

  test("has a schema for browsers that names every setting and each choice", () => {
    const { properties } = JSON.parse(
      readFileSync("public/managed-schema.json", "utf8"),
    );
    expect(Object.keys(properties).sort()).toEqual(
      [...settingNames, "study"].sort(),
    );
    expect(properties.form.enum).toEqual(badgeForms);
    expect(properties.look.enum).toEqual(looks);
    expect(properties.palette.enum).toEqual(palettes);
    expect(properties.textSize.enum).toEqual(textSizes);
    expect(Object.keys(properties.kinds.properties)).toEqual(kindIds);
  });
});
