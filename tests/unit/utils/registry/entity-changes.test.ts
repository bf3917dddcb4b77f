import { describe, expect, test } from "vitest";
import { fakeEntity } from "@/tests/support/feed/fake-registry";
import type { Entity } from "@/data/entity";
import {
  entityChanges,
  type EntityChange,
} from "@/utils/registry/entity-changes";

const before = fakeEntity("fr-a");
const [account] = before.accounts;
const [evidence] = before.evidence;

describe("entityChanges", () => {
  const table: [string, Partial<Entity>, EntityChange[]][] = [
    ["nothing", {}, []],
    [
      "kind and country",
      { kind: "agency", country: "DE" },
      [
        { what: "kind", from: "ministry", to: "agency" },
        { what: "country", from: "FR", to: "DE" },
      ],
    ],
    [
      "a name in another language",
      { names: { ...before.names, fr: "Un ministère" } },
      [{ what: "other", fields: ["names"] }],
    ],
    [
      "the name",
      { names: { en: "Another" } },
      [{ what: "name", from: "Ministry fr-a", to: "Another" }],
    ],
    [
      "an office",
      { office: { title: "Minister", since: "2026-01" } },
      [{ what: "office", from: "", to: "Minister, 2026-01" }],
    ],
    [
      "an account more",
      { accounts: [account!, { ...account!, handle: "fr_b" }] },
      [{ what: "account-added", handle: "fr_b" }],
    ],
    [
      "an account less and another status",
      { accounts: [{ ...account!, handle: "fr_b", status: "closed" }] },
      [
        { what: "account-added", handle: "fr_b" },
        { what: "account-removed", handle: "fr_a" },
      ],
    ],
    [
      "a status",
      { accounts: [{ ...account!, status: "closed" }] },
      [
        {
          what: "account-status",
          handle: "fr_a",
          from: "active",
          to: "closed",
        },
      ],
    ],
    [
      "another confidence",
      { accounts: [{ ...account!, confidence: "medium" }] },
      [{ what: "other", fields: ["accounts"] }],
    ],
    [
      "evidence before the old, which moves its position",
      {
        accounts: [{ ...account!, evidence: [1] }],
        evidence: [{ ...evidence!, claim: "Prints it." }, evidence!],
      },
      [{ what: "evidence-added", source: "gazette", claim: "Prints it." }],
    ],
    [
      "a website",
      { website: "https://a.example/" },
      [{ what: "other", fields: ["website"] }],
    ],
  ];
  test.each(table)("tells %s", (_name, given, expected) => {
    expect(entityChanges(before, { ...before, ...given })).toEqual(expected);
  });

  test("tells that a note came or went", () => {
    expect(entityChanges(undefined, before)).toEqual([{ what: "added" }]);
    expect(entityChanges(before, undefined)).toEqual([{ what: "removed" }]);
    expect(entityChanges(undefined, undefined)).toEqual([]);
  });
});
