import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Entity } from "@/data/entity";

/** A ministry with one account and one source, unless told otherwise. */
export function fakeEntity(given: Partial<Entity> = {}): Entity {
  return {
    id: "fr-ministry-of-examples",
    kind: "ministry",
    country: "FR",
    names: { en: "Ministry of Examples" },
    accounts: [
      {
        platform: "tiktok",
        handle: "ministryofexamples",
        status: "active",
        confidence: "high",
        evidence: [0],
      },
    ],
    evidence: [
      {
        claim: "Lists @ministryofexamples as the account of the ministry.",
        source: "first",
        supports: ["account"],
      },
    ],
    ...given,
  };
}

const source = { publisher: "Somebody", title: "A list", read: "2026-11-22" };

/** Sources that tests cite: two independent ones, and a third that repeats the first. */
const fakeSources = {
  first: { ...source, group: "one" },
  "first-again": { ...source, group: "one" },
  second: source,
};

/** Writes a registry folder into a temporary place; `files` adds or overrides, a string as it stands. */
export async function writeRegistry(
  entities: readonly unknown[],
  files: Record<string, unknown> = {},
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "letterhead-registry-"));
  const all: Record<string, unknown> = {
    "version.json": { version: 1, date: "2026-11-22" },
    "sources.json": fakeSources,
    "never.json": [],
    "fr.json": entities,
    ...files,
  };
  for (const [name, content] of Object.entries(all))
    await writeFile(
      path.join(folder, name),
      typeof content === "string" || content instanceof Uint8Array
        ? content
        : `${JSON.stringify(content, null, 2)}\n`,
    );
  return folder;
}
