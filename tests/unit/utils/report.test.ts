import { describe, expect, test } from "vitest";
import { addressIn, publicLink } from "@/utils/addresses";
import {
  isEvidence,
  issueAddress,
  reportText,
  type Report,
} from "@/utils/report";

const report: Report = {
  about: "wrong",
  handle: "whitehouse",
  entity: { id: "us-white-house", name: "The White House" },
  registry: { version: 3, date: "2026-11-22" },
  reason: "It is run by somebody else & <b>not</b> them.",
  evidence: "https://example.org/a?b=c&d",
};

describe("reportText", () => {
  test("names account, entity, registry, reason and evidence, and nothing else", () => {
    expect(reportText(report).split("\n")).toEqual([
      "Account: @whitehouse",
      "Report: the label is wrong",
      "Entity: The White House (us-white-house)",
      "Registry: version 3 of 2026-11-22",
      "Evidence: https://example.org/a?b=c&d",
      "",
      "It is run by somebody else & <b>not</b> them.",
    ]);
  });
});

test("a new issue holds the very report that was shown", () => {
  const url = new URL(
    issueAddress("https://forge.example/owner/registry", report),
  );
  expect(url.origin + url.pathname).toBe(
    "https://forge.example/owner/registry/issues/new",
  );
  expect(url.searchParams.get("body")).toBe(reportText(report));
  expect(url.searchParams.get("title")).toBe("@whitehouse: the label is wrong");
});

test.each([
  ["https://example.org/", true],
  ["http://example.org/", true],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["https://example.org/\u202e", false],
  [`https://example.org/${"a".repeat(1000)}`, false],
  ["example", false],
])("isEvidence(%j) is %j", (address, wanted) => {
  expect(isEvidence(address)).toBe(wanted);
});

test.each([
  [
    "https://forge.example/owner/registry/",
    "https://forge.example/owner/registry",
  ],
  ["http://forge.example", undefined],
  ["javascript:alert(1)", undefined],
  ["", undefined],
  [undefined, undefined],
])("addressIn(%j) is %j", (text, wanted) => {
  expect(addressIn(text)).toBe(wanted);
});

test("a link for others leads to the public page, where there is one", () => {
  expect(publicLink("gov.sg", "https://registry.example")).toBe(
    "https://registry.example?handle=gov.sg",
  );
  expect(publicLink("gov.sg", undefined)).toBeUndefined();
});
