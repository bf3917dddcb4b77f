import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { createTranslate } from "@/utils/i18n";

const catalogue: Record<string, string> = {
  plain: "Government",
  placed: "$2 of $1",
};

/** Answers as a browser does: with what is filled in, or nothing. */
const getMessage = vi.fn((key: string, filled: string[] = []) =>
  (catalogue[key] ?? "").replace(
    /\$(\d)/g,
    (_, at: string) => filled[+at - 1]!,
  ),
);

beforeEach(() => {
  getMessage.mockClear();
  fakeBrowser.i18n.getMessage = getMessage as never;
});

describe("createTranslate", () => {
  test.each([
    ["the browser's catalogue", {}],
    ["the picked language's", catalogue],
  ])("fills in places of %s", (_, messages) => {
    const t = createTranslate(messages);
    expect(t("plain")).toBe("Government");
    expect(t("placed", "France", "ministry")).toBe("ministry of France");
    expect(t("placed", "$2", "office")).toBe("office of $2");
    expect(t("placed", "France")).toBe(" of France");
  });

  test("asks the browser once for each message", () => {
    const t = createTranslate();
    for (const country of ["France", "Singapore"])
      expect(t("placed", country, "ministry")).toBe(`ministry of ${country}`);
    expect(getMessage).toHaveBeenCalledTimes(1);
  });

  test("shows the key of a message that is nowhere", () => {
    expect(createTranslate()("nowhere")).toBe("nowhere");
  });
});
