import { describe, expect, test } from "vitest";
import { kindIds } from "@/data/kinds";
import { encodeIndex, isAsHashed } from "@/utils/registry/encode-index";
import type { IndexEntry } from "@/utils/registry/index-form";
import { openIndex } from "@/utils/registry/open-index";

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

  /** As few as need so many buckets that none, one and two of a handle's characters are implied. */
  test.each([100, 1000, 40_000])(
    "tell handles of %i apart that begin otherwise",
    (count) => {
      const entries = fakeEntries(count);
      const index = opened(entries);
      for (const { handle } of entries.slice(-1000)) {
        const rest = handle.slice(2);
        for (const start of ["ab", "hb", "xa", "ah", "a", ".", ""])
          expect(index.find(start + rest)).toBeUndefined();
        // In seven bits each, these two would be the same as "ha".
        const alike = String.fromCharCode(104 | 128, 97 ^ 1);
        expect(index.find(alike + rest)).toBeUndefined();
        expect(index.find("ha" + rest)).toBeDefined();
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

  test("write other texts that mean the same, where they must differ", () => {
    const entries = fakeEntries(500);
    const whole = encodeIndex(entries, registry);
    const other = encodeIndex(entries, registry, true);
    const index = openIndex(other);
    for (const [at, part] of other.entries()) expect(part).not.toBe(whole[at]);
    for (const entry of entries)
      expect(index.ok && index.value.find(entry.handle)).toEqual(entry);
    expect(isAsHashed(whole)).toBe(true);
    expect(isAsHashed(other)).toBe(true);
  });

  test("use characters that take one byte each, also as JSON", () => {
    for (const part of encodeIndex(fakeEntries(5000), registry))
      expect(part).toMatch(/^[^"\\<\P{ASCII}\p{Cc}]*$/u);
  });
});

describe("encodeIndex", () => {
  test.each(["", "x", "Upper", "ends.", "é.fr", "a".repeat(25)])(
    "refuses %j, which is no handle",
    (handle) => {
      const entries = [{ ...fakeEntries(1)[0]!, handle }];
      expect(() => encodeIndex(entries, registry)).toThrow(/no handle/);
    },
  );

  describe("where there are more countries than can be told apart", () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const codes = Array.from(letters).flatMap((first) =>
      Array.from(letters).map((second) => first + second),
    );
    const entries = fakeEntries(300).map((entry, at) => ({
      ...entry,
      country: codes[at]!,
    }));

    test("leaves out those that come last", () => {
      const index = opened(entries);
      for (const { country, ...entry } of entries.slice(0, 263))
        expect(index.find(entry.handle)).toEqual({ ...entry, country });
      for (const { country: _, ...entry } of entries.slice(263))
        expect(index.find(entry.handle)).toEqual(entry);
    });

    test("leaves none out that is used more often", () => {
      const [other] = fakeEntries(301).slice(300);
      const often = { ...other!, country: codes[299]! };
      const index = opened([...entries, often]);
      for (const entry of [entries[299]!, often])
        expect(index.find(entry.handle)).toEqual(entry);
    });

    test("writes the same text whatever the order", () => {
      expect(encodeIndex([...entries].reverse(), registry)).toEqual(
        encodeIndex(entries, registry),
      );
    });
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
    ["unknown format", inAll("letterhead-index-4", "other")],
    ["half-written", withLast(other[3])],
    ["half-written", withLast("")],
    ["damaged", withLast(whole[3]!.slice(0, -1))],
    ["damaged", withLast(`${whole[3]}x`)],
    ["damaged", inAll(/^(\S+ \S+ \S+ \S+) \S+/, "$1 99")],
    ["damaged", withLast(whole[3]!.slice(0, whole[0]!.indexOf("!") + 1))],
    ["damaged", inAll(/^((?:\S+ ){5})\S+/, "$17")],
    ["damaged", inAll(/(?<=^[^!]*!.{16})./, "~")],
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
