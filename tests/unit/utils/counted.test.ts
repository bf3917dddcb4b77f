import { describe, expect, test } from "vitest";
import { counted, numberWords } from "@/utils/counted";
import { createWords } from "@/utils/words";

const wordsOf = (texts: Record<string, string>) =>
  createWords((key, ...substitutions) =>
    (texts[key] ?? key).replace(
      /\$(\d)/g,
      (_, at: string) => substitutions[Number(at) - 1] ?? "",
    ),
  );
const russian = wordsOf({
  languageTag: "ru",
  day_one: "$1 день до $2",
  day_few: "$1 дня до $2",
  day_many: "$1 дней до $2",
  day_other: "$1 дня до $2",
});

describe("counted", () => {
  test.each([
    [1, "1 день до X"],
    [3, "3 дня до X"],
    [11, "11 дней до X"],
    [21, "21 день до X"],
    [1.5, "1,5 дня до X"],
  ])("takes the form that %d asks for", (number, wanted) => {
    expect(counted(russian, "day", number, "X")).toBe(wanted);
  });

  test("takes the form for the rest where one is missing", () => {
    const words = wordsOf({ languageTag: "ru", day_other: "$1 d" });
    expect(counted(words, "day", 3)).toBe("3 d");
  });
});

test("numberWords writes a number as the language does", () => {
  expect(numberWords(1234567, wordsOf({ languageTag: "de" }))).toBe(
    "1.234.567",
  );
});
