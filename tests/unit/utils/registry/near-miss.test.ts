import { describe, expect, test } from "vitest";
import { findNearMiss, handleLines, untwin } from "@/utils/registry/near-miss";

const lines = handleLines([
  "whitehouse",
  "gov.sg",
  "nato",
  "rt",
  "kremlin_ru",
  "tides",
]);

describe("findNearMiss", () => {
  test.each([
    ["another letter", "whitehouze", "whitehouse"],
    ["a letter more", "whitehousee", "whitehouse"],
    ["a letter less", "whtehouse", "whitehouse"],
    ["another first letter", "xhitehouse", "whitehouse"],
    ["another last letter", "whitehousf", "whitehouse"],
    ["another separator", "gov_sg", "gov.sg"],
    ["a figure for a letter", "nat0", "nato"],
    ["another letter for a full stop", "govxsg", "gov.sg"],
    ["a letter less of a full stop's handle", "go.sg", "gov.sg"],
    ["one letter apart, but a fragment of it", "tide", undefined],
    ["two letters that look like one", "krernlin_ru", "kremlin_ru"],
    ["two letters apart", "whitehauze", undefined],
    ["a short handle, one letter apart", "rx", undefined],
    ["something else", "hazel_kettle", undefined],
  ])("%s: %s", (_what, typed, wanted) => {
    expect(findNearMiss(lines, typed)).toBe(wanted);
  });
});

test("letters of another script are read as the eye reads them", () => {
  expect(untwin("whіtehоuse")).toBe("whitehouse");
  expect(untwin("ｎａｔｏ")).toBe("nato");
  expect(untwin("правительство")).not.toMatch(/^[a-z]+$/);
});
