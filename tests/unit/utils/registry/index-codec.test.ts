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
    expect(encodeIndex([...entries].reverse(), registry)).toEqual(
      encodeIndex(entries, registry),
    );
  });

  test("use characters that take one byte each, also as JSON", () => {
    for (const part of encodeIndex(fakeEntries(5000), registry))
      expect(part).toMatch(/^[^"\\<\P{ASCII}\p{Cc}]*$/u);
  });
});

describe("openIndex", () => {
  const whole = encodeIndex(fakeEntries(100), registry);
  const other = encodeIndex(fakeEntries(100).slice(1), registry);
  const withLast = (last: unknown) => [...whole.slice(0, 3), last];
  const inAll = (from: RegExp | string, to: string) =>
    whole.map((part) => part.replace(from, to));

  test.each<[string, unknown[]]>([
    ["missing", [undefined, undefined, undefined, undefined]],
    ["missing", withLast(undefined)],
    ["missing", withLast({ length: 3 })],
    ["unknown format", ["", "", "", ""]],
    ["unknown format", inAll(/^/, "\u0000\u0001 rubbish")],
    ["unknown format", inAll("letterhead-index-3", "other")],
    ["half-written", withLast(other[3])],
    ["half-written", withLast("")],
    ["cut off", withLast(whole[3]!.slice(0, -1))],
    ["cut off", withLast(`${whole[3]}x`)],
    ["damaged", inAll(/^(\S+ \S+ \S+ \S+) \S+/, "$1 99")],
  ])("says %s and opens nothing", (reason, parts) => {
    expect(openIndex(parts)).toEqual({ ok: false, reason });
  });

  test("takes no parts of two registries of the same version and size", () => {
    const [entry, ...others] = fakeEntries(100);
    const changed = encodeIndex(
      [{ ...entry!, country: "XX" }, ...others],
      registry,
    );
    const differing = changed.findIndex(
      (part, at) => part.slice(60) !== whole[at]!.slice(60),
    );
    expect(openIndex(whole.with(differing, changed[differing]!))).toEqual({
      ok: false,
      reason: "half-written",
    });
  });
});
