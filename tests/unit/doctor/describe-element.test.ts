import { describe, expect, test } from "vitest";
import { classPart, describeElement } from "@/tests/doctor/describe-element";

describe("classPart", () => {
  test.each([
    ["css-1a2b3c-7937d88b--DivCommentItemWrapper", "DivCommentItemWrapper"],
    ["tiktok-1a2b3c-StyledLink", "StyledLink"],
    ["e1ymawm01", undefined],
    ["css-1a2b3c", undefined],
  ])("%s gives %s", (name, part) => {
    expect(classPart(name)).toBe(part);
  });
});

describe("describeElement", () => {
  test("names the ancestors without the page's text or accounts", () => {
    document.body.innerHTML =
      '<div class="css-1-DivRow"><a data-e2e="user-link" href="/@hazel_kettle" title="Hazel">Hazel</a></div>';
    expect(describeElement(document.querySelector("a")!)).toBe(
      "div.DivRow > a[user-link]",
    );
  });
});
