import { describe, expect, test } from "vitest";
import type { Account, Entity } from "@/data/entity";
import { searchEntities } from "@/utils/registry/search";
import { toRecord, toWantedRecord } from "@/utils/registry/search-records";

const account = (handle: string, more: Partial<Account> = {}): Account => ({
  platform: "tiktok",
  handle,
  status: "active",
  confidence: "high",
  evidence: [0],
  ...more,
});

const fake = (
  id: string,
  name: string,
  more: Partial<Entity> = {},
): Entity => ({
  id,
  kind: "ministry",
  country: "FR",
  names: { en: name },
  accounts: [account(id.replaceAll("-", "_"))],
  evidence: [{ claim: "Says so.", source: "gazette", supports: ["kind"] }],
  ...more,
});

const axis = { value: "state" as const, evidence: [0] };
const sources = {
  gazette: { publisher: "The Gazette", title: "A list", read: "2026-11-22" },
};
const index = {
  entities: [
    fake("fr-elysee", "Présidence", { aliases: ["Palais de l’Élysée"] }),
    fake("gb-house", "White House Farm", { country: "GB" }),
    fake("ru-rt", "RT", {
      kind: "state-media",
      country: "RU",
      accounts: [
        account("rt.news", {
          status: "removed",
          formerHandles: ["russiatoday"],
        }),
        account("rtarab", { name: "RT Arabic" }),
      ],
    }),
    fake("ru-smart", "Smart TV", {
      kind: "captured-media",
      country: "RU",
      accounts: [],
      media: { type: "SC", funding: axis, governance: axis, editorial: axis },
    }),
    fake("us-white-house", "The White House", { country: "US" }),
  ].map((entity) => toRecord(entity, sources, "en")),
  wanted: [
    {
      name: "President of Ukraine",
      aliases: ["Zelenskyy"],
      country: "UA",
      kind: "head-office" as const,
    },
    { name: "RTVE", country: "ES", kind: "media" as const },
  ].map(toWantedRecord),
};

const idsOf = (text: string, ...rest: [number?, object?]) =>
  searchEntities(index, text, ...rest).entities.map(({ id }) => id);

describe("searchEntities", () => {
  test("finds everything without a text", () => {
    expect(searchEntities(index, " ").total).toBe(5);
  });

  test.each([
    ["elysee", ["fr-elysee"]],
    ["PRÉSIDENCE", ["fr-elysee"]],
    ["palais de l'elysée", ["fr-elysee"]],
    ["@rtarab", ["ru-rt"]],
    ["rt arabic", ["ru-rt"]],
    ["russiatoday", ["ru-rt"]],
    ["house white", ["gb-house", "us-white-house"]],
    ["nothing of the kind", []],
  ])("%s finds %j", (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  test("puts whole names first, then beginnings, then words, then the rest", () => {
    expect(idsOf("rt")).toEqual(["ru-rt", "ru-smart"]);
    expect(idsOf("white house")).toEqual(["gb-house", "us-white-house"]);
    expect(idsOf("the white house")[0]).toBe("us-white-house");
  });

  test("gives no more than asked for, and tells how many there are", () => {
    const { entities, total } = searchEntities(index, "", 2);
    expect([entities.length, total]).toEqual([2, 5]);
  });

  test("narrows by country, kind and status", () => {
    expect(idsOf("", Infinity, { country: "RU" })).toEqual([
      "ru-rt",
      "ru-smart",
    ]);
    expect(idsOf("", Infinity, { kind: "state-media" })).toEqual(["ru-rt"]);
    expect(idsOf("", Infinity, { status: "removed" })).toEqual(["ru-rt"]);
    expect(idsOf("", Infinity, { status: "none" })).toEqual(["ru-smart"]);
  });

  test("names whose word the kind of a medium without an account is", () => {
    const said = index.entities.map(({ id, saidBy }) => [id, saidBy]);
    expect(said).toContainEqual(["ru-smart", "The Gazette"]);
    expect(said).toContainEqual(["ru-rt", undefined]);
  });

  test("tells who is wanted under the name", () => {
    const wantedFor = (text: string, filters = {}) =>
      searchEntities(index, text, 1, filters).wanted.map(({ name }) => name);
    expect(wantedFor("")).toEqual([]);
    expect(wantedFor("zelensky")).toEqual(["President of Ukraine"]);
    expect(wantedFor("", { country: "ES" })).toEqual(["RTVE"]);
    expect(wantedFor("", { kind: "public-media" })).toEqual(["RTVE"]);
    expect(wantedFor("rtve", { status: "active" })).toEqual([]);
  });

  test("looks through 100,000 entities within a keystroke", () => {
    const many = Array.from({ length: 100_000 }, (_, at) =>
      toRecord(fake(`fr-${at}`, `Ministry ${at}`), sources, "en"),
    );
    const before = performance.now();
    expect(searchEntities({ entities: many, wanted: [] }, "99999").total).toBe(
      1,
    );
    // Measured: 6 ms. A bound that only a wrong algorithm breaks.
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
