import { describe, expect, test } from "vitest";
import { hashOf } from "@/tests/words/catalogues";
import { toDo } from "@/tests/words/to-do";

const english = {
  languageTag: "en",
  runs: "Who runs @$1",
  days_one: "$1 day",
  days_other: "$1 days",
};
const none = { sameOnPurpose: [], translatedFrom: {} };
const polish = {
  languageTag: "pl",
  runs: "Kto prowadzi @$1",
  days_one: "jeden dzień",
  days_few: "$1 dni",
  days_many: "$1 dni",
  days_other: "$1 dnia",
};

describe("toDo", () => {
  test("asks for the plural forms of the language", () => {
    const { days_many: _many, ...without } = polish;
    expect(toDo(english, polish, none).missing).toEqual([]);
    expect(toDo(english, without, none).missing).toEqual(["days_many"]);
  });

  test.each([
    ["surplus", { ...polish, days_two: "$1", runs_one: "@$1" }, 2],
    ["placeholders", { ...polish, runs: "Kto to prowadzi" }, 1],
    ["placeholders", { ...polish, days_few: "dni" }, 1],
    ["english", { ...polish, runs: english.runs }, 1],
    ["missing", { ...polish, runs: "" }, 1],
    ["turned", { ...polish, languageTag: "he", runs: "מי מפעיל את @$1" }, 1],
  ] as const)("names %s", (what, texts, count) => {
    expect(toDo(english, texts, none)[what]).toHaveLength(count);
  });

  test("lets a handle stand that is held together, and what is the same on purpose", () => {
    const hebrew = {
      ...polish,
      languageTag: "he",
      runs: "מי מפעיל את \u2066@$1\u2069",
    };
    expect(toDo(english, hebrew, none).turned).toEqual([]);
    const same = { ...none, sameOnPurpose: ["runs"] };
    expect(toDo(english, english, same).english).not.toContain("runs");
  });

  test("asks again where the English text is another than it was", () => {
    const translatedFrom = {
      runs: hashOf("Who ran @$1"),
      languageTag: hashOf("en"),
    };
    const { changed } = toDo(english, polish, { ...none, translatedFrom });
    expect(changed).toContain("runs");
    expect(changed).not.toContain("languageTag");
  });
});
