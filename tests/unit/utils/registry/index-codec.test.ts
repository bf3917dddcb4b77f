import { describe, expect, test } from "vitest";
import { kindIds } from "@/data/kinds";
import {
  encodeIndex,
  openIndex,
  type IndexEntry,
} from "@/utils/registry/index-codec";

const registry = { version: 7, date: "2026-11-22" };

function fakeEntries(count: number): IndexEntry[] {
  return Array.from({ length: count }, (_, at) => ({
    handle: `handle.${at}_x`,
    kind: kindIds[at % kindIds.length]!,
    standing: (["current", "former", "gone"] as const)[at % 3]!,
    ...(at % 5 > 0 && { country: at % 2 ? "FR" : "SG" }),
  }));
}

function opened(entries: IndexEntry[]) {
  const index = openIndex(encodeIndex(entries, registry));
  if (!index.ok) throw new Error(index.reason);
  return index.value;
}

describe("encodeIndex and openIndex", () => {
  test.each([0, 1, 2, 3, 100, 5000])(
    "give %i entries back, and nothing else",
    (count) => {
      const entries = fakeEntries(count);
      const index = opened(entries);
      expect(index).toMatchObject({ ...registry, size: count });
      for (const entry of entries)
        expect(index.find(entry.handle)).toEqual(entry);
      for (const { handle } of entries) {
        expect(index.find(`${handle}y`)).toBeUndefined();
        expect(index.find(handle.slice(1))).toBeUndefined();
        expect(index.find(handle.slice(0, -1))).toBeUndefined();
      }
    },
  );

  test("find nothing for other registered entries' parts", () => {
    const index = opened(fakeEntries(1000));
    for (const handle of ["", " ", "\n", "handle", "FR", "+handle.1_x"])
      expect(index.find(handle)).toBeUndefined();
  });

  test("write the same text whatever the order", () => {
    const entries = fakeEntries(500);
    expect(encodeIndex([...entries].reverse(), registry)).toBe(
      encodeIndex(entries, registry),
    );
  });

  test("use one byte a character, so that engines do too", () => {
    expect(encodeIndex(fakeEntries(100), registry)).toMatch(/^[\n -~]*$/);
  });
});

describe("openIndex", () => {
  const whole = encodeIndex(fakeEntries(100), registry);

  test.each([
    ["missing", undefined],
    ["missing", { length: 3 }],
    ["unknown format", ""],
    ["unknown format", "\u0000\u0001 rubbish"],
    ["unknown format", whole.replace("letterhead-index-1", "other")],
    ["cut off", whole.slice(0, -1)],
    ["cut off", whole.slice(0, whole.length / 2)],
    ["cut off", `${whole}x`],
    ["damaged", whole.replace(/\n(?=[^\n]*$)/, " ")],
    ["damaged", whole.replace(/^(\S+ \S+ \S+ \S+) \S+/, "$1 99")],
  ])("says %s and opens nothing", (reason, text) => {
    expect(openIndex(text)).toEqual({ ok: false, reason });
  });
});
