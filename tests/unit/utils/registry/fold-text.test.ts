import { describe, expect, test } from "vitest";
import { foldText } from "@/utils/registry/fold-text";

describe("foldText", () => {
  test.each([
    ["  The  White House ", "the white house"],
    ["Élysée", "elysee"],
    ["Türkiye", "turkiye"],
    ["İSTANBUL", "istanbul"],
    ["ISTANBUL", "istanbul"],
    ["Straße", "strasse"],
    ["Łódź", "lodz"],
    ["Bjørn Æbelø", "bjorn aebelo"],
    ["Quai d’Orsay", "quai d'orsay"],
    ["Здоров’я", "здоров'я"],
    ["新华社", "新华社"],
    ["ＣＣＴＶ", "cctv"],
    ["", ""],
  ])("%s is compared as %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("finds Hangul by the letters typed so far", () => {
    expect(foldText("대한민국").startsWith(foldText("대하"))).toBe(true);
  });
});
