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

  describe("where more match than are counted", () => {
    const many = [...Array(500).keys()].map((at) =>
      entity(`bench-${at}`, { en: `Old Office ${at}` }),
    );
    const behind = [
      entity("beginning", { en: "Office of Tides" }),
      entity("handle", { en: "Tides" }, "office"),
      entity("name", { en: "Tides, too", fr: "Office" }),
      entity("odd", { en: "(Old.*" }),
    ];
    const search = (...entities: Entity[]) =>
      searchNames(entities.map(namesRecord).join(""), "office", 8);

    test("stops counting, and says so", () => {
      expect(search(...many)).toMatchObject({ total: 200, isMore: true });
    });

    test("whole names and handles come first, then beginnings", () => {
      const { ids } = search(...many, ...behind);
      expect(ids.slice(0, 3)).toEqual(["handle", "name", "beginning"]);
      expect(ids).toHaveLength(8);
    });

    test("a whole name is found behind many beginnings", () => {
      const begin = many.map(({ id }) => entity(id, { en: `Office ${id}` }));
      expect(search(...begin, ...behind).ids.slice(0, 2)).toEqual([
        "handle",
        "name",
      ]);
    });

    test("signs of a pattern stand for themselves", () => {
      const text = [...many, ...behind].map(namesRecord).join("");
      expect(searchNames(text, "(old.*", 8).ids).toEqual(["odd"]);
    });
  });

  test("finds words in any order though the id holds one of them", () => {
    const numbered = [7, 8].map((at) =>
      entity(`office-${at}`, { en: `Office ${at}` }),
    );
    expect(
      searchNames(numbered.map(namesRecord).join(""), "8 office", 8).ids,
    ).toEqual(["office-8"]);
  });
});

test("handles are found, former ones too", () => {
  expect(handlesIn(text)).toContain("old_rt");
  expect(idOfHandle(text, "old_rt")).toBe("ru-rt");
  expect(idOfHandle(text, "ol")).toBeUndefined();
});
