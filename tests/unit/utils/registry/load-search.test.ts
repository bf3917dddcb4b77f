import { beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "@/utils/database";
import { coverageCounts } from "@/utils/registry/coverage-counts";
import { keepable } from "@/utils/registry/kept-versions";
import { loadSearch } from "@/utils/registry/load-search";
import { lookUpAccount, lookUpEntity } from "@/utils/registry/lookup";
import { storeRegistry } from "@/utils/registry/store";
import type { Registry } from "@/data/entity";

const gazette = {
  publisher: "The Gazette",
  title: "A list",
  read: "2026-11-22",
};

function fakeRegistry(size: number): Registry {
  return {
    version: 3,
    date: "2026-11-22",
    definitions: "1.0",
    sources: { gazette },
    never: [],
    entities: Array.from({ length: size }, (_, at) => ({
      id: `fr-${at}`,
      kind: at % 2 ? "ministry" : "agency",
      country: at % 3 ? "FR" : "DE",
      names: { en: `Body ${String(at).padStart(5, "0")}` },
      ...(at > 0 && { parent: "fr-0" }),
      accounts:
        at % 10
          ? []
          : [
              {
                platform: "tiktok",
                handle: `body_${at}`,
                status: "active",
                confidence: "high",
                evidence: [0],
              },
            ],
      evidence: [{ claim: "Says so.", source: "gazette", supports: ["kind"] }],
    })),
  };
}

describe("loadSearch", () => {
  let database: Awaited<ReturnType<typeof openDatabase>>;
  beforeEach(async () => {
    database = await openDatabase();
    const registry = fakeRegistry(1203);
    const kept = await keepable(registry, "package");
    await storeRegistry(database, { registry, kept });
    return () => database.close();
  });

  test("reads every entity once, in order of its name, and tells how far it is", async () => {
    const told: number[] = [];
    const { entities } = await loadSearch(database, [], "en", (read) => {
      told.push(read);
    });
    expect(told).toEqual([500, 1000, 1203]);
    expect(entities).toHaveLength(1203);
    expect(entities.map(({ name }) => name)).toEqual(
      entities.map(({ name }) => name).toSorted(),
    );
  });

  test("is counted for the coverage picture, with what is wanted", async () => {
    const kind = "media" as const;
    const wanted = [
      { name: "TRT", country: "TR", kind },
      // Stands among the entities already, and is not counted twice.
      { name: "Third body", aliases: ["BODY 00003"], country: "DE", kind },
      { name: "Body 00003", country: "TR", kind },
    ];
    const index = await loadSearch(database, wanted, "en");
    const { all, kinds, countries } = coverageCounts(index);
    expect(all).toEqual({
      withAccount: 121,
      without: 1082,
      wanted: 2,
      accounts: 121,
    });
    expect(kinds.map(([kind]) => kind)).toEqual([
      "agency",
      "ministry",
      "media",
    ]);
    expect(Object.fromEntries(countries).TR).toMatchObject({
      wanted: 2,
      accounts: 0,
    });
  });

  test("lookUpEntity finds an entity without an account, with its parent and sources", async () => {
    const answer = await lookUpEntity(database, "fr-7");
    expect(answer).toMatchObject({
      entity: { id: "fr-7", accounts: [] },
      parentName: "Body 00000",
      sources: { gazette },
      registry: { version: 3 },
    });
    expect(answer).not.toHaveProperty("account");
    expect(await lookUpEntity(database, "fr-none")).toBeNull();
  });

  test("lookUpAccount names the account that was asked for", async () => {
    expect(await lookUpAccount(database, "body_20")).toMatchObject({
      entity: { id: "fr-20" },
      account: { handle: "body_20" },
    });
    expect(await lookUpAccount(database, "nobody")).toBeNull();
  });
});
