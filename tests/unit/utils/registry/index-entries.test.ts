import { describe, expect, test } from "vitest";
import type { Account, Entity } from "@/data/entity";
import { indexEntries, standingOf } from "@/utils/registry/index-entries";

function fakeAccount(account: Partial<Account> = {}): Account {
  return {
    platform: "tiktok",
    handle: "gov.sg",
    status: "active",
    confidence: "high",
    evidence: [0],
    ...account,
  };
}

function fakeEntity(entity: Partial<Entity> = {}): Entity {
  return {
    id: "sg-government",
    kind: "head-office",
    country: "SG",
    names: { en: "Government of Singapore" },
    accounts: [fakeAccount()],
    evidence: [{ claim: "Says so.", source: "test", supports: ["account"] }],
    ...entity,
  };
}

const handlesOf = (entities: Entity[], never: string[] = []) =>
  indexEntries({
    entities,
    never: never.map((handle) => ({
      handle,
      mistakenFor: "Somebody",
      finding: "Is not.",
      source: "test",
    })),
  }).map(({ handle }) => handle);

describe("indexEntries", () => {
  test("gives kind, country and standing", () => {
    expect(indexEntries({ entities: [fakeEntity()], never: [] })).toEqual([
      {
        handle: "gov.sg",
        kind: "head-office",
        country: "SG",
        standing: "current",
      },
    ]);
  });

  test("leaves out other platforms and handles that must never be labelled", () => {
    const weibo = fakeAccount({ platform: "weibo", handle: "other" });
    const entity = fakeEntity({ accounts: [fakeAccount(), weibo] });
    expect(handlesOf([entity])).toEqual(["gov.sg"]);
    expect(handlesOf([entity], ["gov.sg"])).toEqual([]);
  });

  test("keeps an institution's closed account, but no person's", () => {
    const accounts = [fakeAccount({ status: "closed" })];
    expect(handlesOf([fakeEntity({ accounts })])).toEqual(["gov.sg"]);
    expect(handlesOf([fakeEntity({ kind: "official", accounts })])).toEqual([]);
  });
});

describe("standingOf", () => {
  test.each([
    ["active", undefined, "current"],
    ["dormant", undefined, "current"],
    ["blocked", undefined, "current"],
    ["closed", undefined, "gone"],
    ["removed", undefined, "gone"],
    ["renamed", undefined, "gone"],
    ["active", "2024-06", "former"],
  ] as const)("%s, office until %s: %s", (status, until, standing) => {
    const office = until && { title: "Minister", until };
    expect(
      standingOf({ ...(office && { office }) }, fakeAccount({ status })),
    ).toBe(standing);
  });
});
