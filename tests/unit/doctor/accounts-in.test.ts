import { describe, expect, test } from "vitest";
import { accountsIn, registerAll } from "@/tests/doctor/accounts-in";
import { kindOf } from "@/data/kinds";

describe("accountsIn", () => {
  test("reads links, data and addresses, each account once and in lower case", () => {
    const html = `
      <a href="/@Gov.SG">x</a> <a href="https://www.tiktok.com/@gov.sg/video/1">x</a>
      "uniqueId":"whitehouse" "https:\\u002F\\u002Fwww.tiktok.com\\u002F@dwnews"`;
    expect(accountsIn(html)).toEqual(["dwnews", "gov.sg", "whitehouse"]);
  });

  test("leaves placeholders out", () => {
    expect(
      accountsIn('<a href="/@">Profile</a> <a href="/@/video/1">'),
    ).toEqual([]);
  });
});

describe("registerAll", () => {
  test("gives every account a kind that shows without any setting", () => {
    const handles = Array.from({ length: 60 }, (_, at) => `account${at}`);
    const entries = registerAll(handles);
    expect(entries.map(({ handle }) => handle)).toEqual(handles);
    expect(entries.every(({ kind }) => kindOf(kind).isShownByDefault)).toBe(
      true,
    );
  });
});
