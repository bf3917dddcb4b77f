import { describe, expect, test } from "vitest";
import type { Entity } from "@/data/entity";
import {
  handlesIn,
  idOfHandle,
  namesRecord,
  searchNames,
} from "@/utils/registry/names-text";

function entity(id: string, names: Record<string, string>, handle?: string) {
  const account = {
    platform: "tiktok",
    handle,
    formerHandles: [`old_${handle}`],
  };
  return {
    id,
    names,
    accounts: handle ? [account] : [],
  } as unknown as Entity;
}

const text = [
  entity("de-tagesschau", { de: "Tagesschau" }, "tagesschau"),
  entity("ru-rt", { en: "RT", ru: "Россия сегодня" }, "rt"),
  entity("fr-elysee", { fr: "Présidence de la République" }, "elysee"),
  entity("xx-presidence-2", { en: "Old presidence" }),
]
  .map(namesRecord)
  .join("");
const ids = (typed: string) => searchNames(text, typed, 8).ids;

describe("searchNames", () => {
  test.each([
    ["a whole name before a beginning", "rt", ["ru-rt"]],
    ["without accents", "presidence", ["fr-elysee", "xx-presidence-2"]],
    ["in its own script", "россия", ["ru-rt"]],
    ["words in any order", "république présidence", ["fr-elysee"]],
    ["a handle", "tagess", ["de-tagesschau"]],
    ["nothing where nothing matches", "zzz", []],
    ["nothing by the letters of an id", "de-tages", []],
    ["nothing for marks of our own", "\u0002", []],
    ["nothing for nothing", " ", []],
  ])("finds %s", (_what, typed, wanted) => {
    expect(ids(typed)).toEqual(wanted);
  });

  test("stops counting, and still finds a whole name behind", () => {
    const many = [...Array(500).keys()]
      .map((at) => entity(`bench-${at}`, { en: `Office ${at}` }))
      .concat(entity("last", { en: "Office" }))
      .map(namesRecord)
      .join("");
    const found = searchNames(many, "office", 8);
    expect(found).toMatchObject({ total: 200, isMore: true });
    expect(found.ids[0]).toBe("last");
  });
});

test("handles are found, former ones too", () => {
  expect(handlesIn(text)).toContain("old_rt");
  expect(idOfHandle(text, "old_rt")).toBe("ru-rt");
  expect(idOfHandle(text, "ol")).toBeUndefined();
});
