import { expect, test } from "vitest";
import { durationWords } from "@/utils/duration-words";
import { createWords } from "@/utils/words";

const words = (tag: string) =>
  createWords((key) => (key === "languageTag" ? tag : key));

test.each([
  ["en", 0, "0 sec"],
  ["en", 4250, "4.3 sec"],
  ["en", 59_000, "59 sec"],
  ["en", 61_000, "1 min 1 sec"],
  ["en", 120_000, "2 min"],
  ["en", 43_380_000, "12 hr 3 min"],
  ["en", 5_000_000_000, "1,388 hr 53 min"],
  ["de", 43_380_000, "12 Std., 3 Min."],
])("in %s, %i ms are %s", (tag, ms, wanted) => {
  expect(durationWords(ms, words(tag))).toBe(wanted);
});
