import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/**
 * Who may import whom, by value (`import type` is free). The first rule whose folder a file lies in counts.
 */
const domains = ["tiktok", "registry", "exposure-log"];
const leaf = /^utils\/(?:[^/]+\.ts$|dom\/|messaging\/)/;

interface Rule {
  of: RegExp;
  may: RegExp[];
  why: string;
}

const rules: Rule[] = [
  {
    of: /^data\//,
    may: [/^data\//, /^zod\//],
    why: "data imports nothing but zod",
  },
  {
    of: /^components\//,
    may: [
      /^components\//,
      /^data\//,
      /^preact/,
      /^chartist$/,
      /^utils\/(?:counted|date-words|duration-words|feed-lines|sentence|words)\.ts$/,
    ],
    why: "components take props: no browser API, no storage, no fetch",
  },
  ...domains.map((domain) => ({
    of: new RegExp(`^utils/${domain}/`),
    may: [
      new RegExp(`^utils/${domain}/`),
      /^data\//,
      leaf,
      /^wxt\//,
      /^idb$/,
      ...(domain === "exposure-log"
        ? [/^(?:fflate|hyparquet-writer|@noble\/hashes\/.+)$/]
        : []),
    ],
    why: `utils/${domain} imports data and leaves; entrypoints pass the rest in`,
  })),
  {
    of: /^utils\/desk\//,
    may: [
      /^utils\/(?:desk|registry)\//,
      leaf,
      /^data\//,
      /^node:/,
      /^(?:commander|csv-parse|zod|@tufjs\/models)/,
    ],
    why: "the desk is Node only",
  },
  {
    of: leaf,
    may: [
      leaf,
      /^data\//,
      /^wxt\//,
      /^(?:idb|webextension-polyfill|zod\/mini)$/,
    ],
    why: "leaves import data and other leaves",
  },
  {
    of: /^entrypoints\//,
    may: [
      /^entrypoints\//,
      /^components\//,
      /^utils\/(?!desk\/)/,
      /^data\//,
      /^preact/,
      /^wxt\//,
    ],
    why: "entrypoints wire components, utils and data; nothing that ships imports the desk",
  },
];

const root = path.resolve(import.meta.dirname, "../..");
const files = ["entrypoints", "components", "data", "utils"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
);

function valueImports(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const found = text.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^;"]*?\sfrom\s+)?"([^"]+)"/gm,
  );
  return [...found].map(([, target]) => resolve(file, target!));
}

/** Path from the project's root with its extension, or the package's name. */
function resolve(file: string, target: string): string {
  const local = target.startsWith("@/")
    ? target.slice(2)
    : target.startsWith(".")
      ? path.posix.join(path.posix.dirname(file), target)
      : undefined;
  if (local === undefined) return target;
  return (
    files.find((known) => known.replace(/(?:\/index)?\.tsx?$/, "") === local) ??
    local
  );
}

/** Every file that a file pulls in by value, with itself. */
function reach(start: string): Set<string> {
  const seen = new Set([start]);
  for (const file of seen)
    if (files.includes(file))
      for (const target of valueImports(file)) seen.add(target);
  return seen;
}

describe("imports", () => {
  test.each(files)("%s", (file) => {
    const rule = rules.find(({ of }) => of.test(file));
    expect(rule, `${file} lies in no room of the house`).toBeDefined();
    for (const target of valueImports(file))
      expect(
        rule!.may.some((allowed) => allowed.test(target)),
        `${file} imports ${target}, but ${rule!.why}`,
      ).toBe(true);
  });

  describe.each(["tiktok", "recorder"])("the content script %s", (script) => {
    test.each([
      "idb",
      "zod/mini",
      "preact",
      "webextension-polyfill",
      "fflate",
      "hyparquet-writer",
      "chartist",
    ])("does not reach %s", (name) => {
      expect([
        ...reach(`entrypoints/${script}.content/index.ts`),
      ]).not.toContain(name);
    });
  });
});
