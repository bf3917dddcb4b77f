import { describe, expect, test } from "vitest";
import { cardLines } from "@/utils/card-lines";
import type { AccountAnswer, OwnEntry } from "@/utils/messaging/protocol";
import { englishWords } from "../components/english-words";

const answer: AccountAnswer = {
  entity: {
    id: "fr-culture",
    kind: "ministry",
    country: "FR",
    names: { en: "Ministry of Culture" },
    accounts: [],
    evidence: [
      {
        claim: "Names the account.",
        source: "list",
        read: "2026-10-01",
        supports: ["account"],
      },
    ],
  },
  account: {
    platform: "tiktok",
    handle: "culture",
    status: "active",
    evidence: [0],
    confidence: "high",
  },
  sources: {
    list: {
      title: "A list",
      publisher: "A publisher",
      url: "https://example.org/list",
      read: "2026-10-02",
    },
  },
  registry: { version: 3, date: "2026-11-22", definitions: "1" },
};

function texts(changed: Partial<AccountAnswer & { own: OwnEntry }> = {}) {
  const { above, below } = cardLines({ ...answer, ...changed }, englishWords);
  return [...above, { text: "--" }, ...below].map(({ text }) => text);
}

describe("cardLines", () => {
  test("says who, why, how we know, and from which registry", () => {
    expect(texts()).toEqual([
      "Ministry of Culture",
      "@culture",
      expect.stringContaining("France"),
      "How we know",
      "A publisher, Oct 1, 2026: Names the account.",
      "--",
      "Registry of Nov 22, 2026, version 3",
    ]);
  });

  test("keeps the reader's own words apart from the registry's", () => {
    const own = {
      words: "Culture",
      note: "Seen often",
      reported: "2026-11-01",
    };
    const said = texts({ own });
    expect(said.slice(3, 5)).toEqual(["You call it: Culture", "Seen often"]);
    expect(said).toContain("You reported this on Nov 1, 2026.");
  });

  test("says that an account is gone, and since when", () => {
    const account = {
      ...answer.account,
      status: "closed" as const,
      statusDate: "2025-01",
    };
    expect(texts({ account })[3]).toContain("closed (January 2025)");
  });

  test("claims no reason where the registry on the device lacks the source", () => {
    expect(texts({ sources: {} })).not.toContain("How we know");
  });
});
