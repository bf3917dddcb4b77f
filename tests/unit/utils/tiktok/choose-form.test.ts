import { describe, expect, test, vi } from "vitest";
import { defaultPageSettings } from "@/utils/page-settings";
import { chooseForm, isShown } from "@/utils/tiktok/choose-form";
import { createCountReport } from "@/utils/tiktok/report-count";
import { createSeenToday } from "@/utils/tiktok/seen-today";
import type { Surface } from "@/utils/tiktok/surface";

const labelled = { kind: "ministry", standing: "current" } as const;
const place = (form: Surface["form"], at: Surface["place"] = "after") =>
  ({ form, place: at }) as Surface;

describe("chooseForm", () => {
  test.each([
    ["short", "short", "after", "short"],
    ["short", "long", "after", "long"],
    ["long", "short", "after", "long"],
    ["long", "short", "corner", "short"],
    ["long", "shape", "after", "shape"],
    ["first", "short", "after", "long"],
  ] as const)(
    "%s, where there is room for %s, %s: %s",
    (form, room, at, wanted) => {
      const settings = { ...defaultPageSettings, form };
      expect(chooseForm(labelled, place(room, at), settings, () => true)).toBe(
        wanted,
      );
    },
  );

  test("a kind that is to be short is short even where there is room", () => {
    const settings = {
      ...defaultPageSettings,
      form: "long",
      short: "c",
    } as const;
    expect(chooseForm(labelled, place("long"), settings, () => true)).toBe(
      "short",
    );
  });
});

test("the first time in a day is one for each account", () => {
  let day = "Mon";
  const isFirst = createSeenToday(() => day);
  expect([isFirst("nato"), isFirst("nato"), isFirst("rt")]).toEqual([
    true,
    false,
    true,
  ]);
  day = "Tue";
  expect(isFirst("nato")).toBe(true);
});

test.each([
  [{}, true],
  [{ isOn: false }, false],
  [{ hidden: "c" }, false],
  [{ accounts: { nato: true as const } }, false],
  [{ accounts: { nato: "mine" } }, true],
])("isShown with %j is %j", (part, wanted) => {
  expect(isShown(labelled, "nato", { ...defaultPageSettings, ...part })).toBe(
    wanted,
  );
});

test("the count is told when it has changed, and a missing badge after a while", () => {
  vi.useFakeTimers();
  let count = 0;
  let isMissing = false;
  let isWanted = true;
  const told: unknown[] = [];
  const changed = createCountReport(
    () => isWanted,
    () => count,
    () => isMissing,
    (now) => told.push(now),
  );
  changed();
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
  count = 3;
  for (let at = 0; at < 100; at++) changed();
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([{ count: 3, isMissing: false }]);
  count = 0;
  isMissing = true;
  changed();
  vi.advanceTimersByTime(10_000);
  expect(told.slice(1)).toEqual([
    { count: 0, isMissing: false },
    { count: 0, isMissing: true },
  ]);
  isWanted = false;
  changed();
  vi.advanceTimersByTime(10_000);
  expect(told.slice(3)).toEqual([{ count: 0, isMissing: false }]);
  count = 5;
  changed();
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveLength(4);
  vi.useRealTimers();
});
