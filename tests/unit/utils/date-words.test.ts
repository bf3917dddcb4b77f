import { expect, test } from "vitest";
import { dateWords } from "@/utils/date-words";
import { createWords } from "@/utils/words";

const words = (tag: string) =>
  createWords((key) => (key === "languageTag" ? tag : key));

test.each([
  ["en", "2024-09-21", "Sep 21, 2024"],
  ["de", "2024-09-21", "21.09.2024"],
  ["ja", "2024-09", "2024年9月"],
  ["en", "2024", "2024"],
  ["fa", "2024-09-21", "۲۱ سپتامبر ۲۰۲۴"],
  ["en", "2024-13-45", "2024-13-45"],
  ["en", "soon", "soon"],
])("in %s, %s reads %s", (tag, date, wanted) => {
  expect(dateWords(date, words(tag))).toBe(wanted);
});

test("a date that is not known is said to be unknown", () => {
  expect(dateWords(undefined, words("en"))).toBe("dateUnknown");
});
