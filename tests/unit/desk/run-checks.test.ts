// @vitest-environment node
import { describe, expect, test } from "vitest";
import type { Entity } from "@/data/entity";
import { readRegistry } from "@/utils/desk/read-registry";
import { runChecks } from "@/utils/desk/run-checks";
import { fakeEntity, writeRegistry } from "./registry-folder";

async function rulesOf(entities: unknown[], files?: Record<string, unknown>) {
  const registry = await readRegistry(await writeRegistry(entities, files));
  return runChecks(registry).map(({ rule }) => rule);
}

const account = fakeEntity().accounts[0]!;
const evidence = fakeEntity().evidence[0]!;
const media = (...sources: string[]): Partial<Entity> => ({
  kind: "state-media",
  evidence: [
    evidence,
    ...sources.map((source) => ({
      claim: "Types it as state-controlled.",
      source,
      supports: ["kind" as const],
    })),
  ],
});
const person: Partial<Entity> = {
  kind: "official",
  names: { mul: "Ministryof Examples" },
  office: { title: "Minister", asOf: "2026-01-01" },
  evidence: [{ ...evidence, supports: ["account", "office"] }],
};

describe("runChecks", () => {
  test.each<[string, Partial<Entity>]>([
    ["a ministry with one source", {}],
    ["state media on two publishers", media("first", "second")],
    [
      "state media without an account on one publisher",
      { ...media("first"), accounts: [] },
    ],
    ["an official in office", person],
    [
      "an official whose term has ended",
      { ...person, office: { title: "Minister", until: "2019" } },
    ],
  ])("lets pass %s", async (_, given) => {
    expect(await rulesOf([fakeEntity(given)])).toEqual([]);
  });

  test.each<[string, string, Partial<Entity>]>([
    ["needs-kind-twice", "state media on one publisher", media("first")],
    [
      "needs-kind-twice",
      "state media on two sources that repeat each other",
      media("first", "first-again"),
    ],
    [
      "needs-account",
      "a handle that nothing ties to the entity",
      { evidence: [{ ...evidence, supports: ["kind"] }] },
    ],
    ["needs-office", "a person without a public office", { kind: "official" }],
    [
      "needs-attribution",
      "a creator whom no body documented",
      { kind: "creator" },
    ],
    [
      "term",
      "an office confirmed more than two years ago",
      { ...person, office: { title: "Minister", asOf: "2024-01-01" } },
    ],
    [
      "country",
      "a country that does not exist",
      { country: "FX", id: "fx-one" },
    ],
    ["parent", "a parent that is no entity", { parent: "fr-nobody" }],
    [
      "source",
      "a source that is not in the bibliography",
      { evidence: [{ ...evidence, source: "hearsay" }] },
    ],
    [
      "evidence-position",
      "a position past the evidence",
      { accounts: [{ ...account, evidence: [0, 7] }] },
    ],
    [
      "status",
      "a closed account without a date",
      { accounts: [{ ...account, status: "closed" }] },
    ],
    ["schema", "an entity without evidence", { evidence: [] }],
    [
      "schema",
      "a handle with a hyphen",
      { accounts: [{ ...account, handle: "sportschau-de" }] },
    ],
    [
      "education-or-research",
      "a university",
      { names: { mul: "Universität Beispiel" } },
    ],
    [
      "media-type",
      "a type that its axes do not give",
      {
        ...media("first", "second"),
        media: {
          type: "IP",
          funding: { value: "state", evidence: [1] },
          governance: { value: "state", evidence: [1] },
          editorial: { value: "state", evidence: [1] },
        },
      },
    ],
  ])("finds %s: %s", async (rule, _, given) => {
    expect(await rulesOf([fakeEntity(given)])).toContain(rule);
  });

  test("finds two entities that claim one handle, and names both places", async () => {
    const folder = await writeRegistry([
      fakeEntity(),
      fakeEntity({ id: "fr-other" }),
    ]);
    const found = runChecks(await readRegistry(folder)).find(
      ({ rule }) => rule === "unique-handle",
    );
    expect(found?.message).toContain("fr-ministry-of-examples");
    expect(found?.message).toContain("fr.json:2");
    expect(found?.line).toBeGreaterThan(2);
    expect(found?.fix).not.toBe("");
  });

  test("finds entities out of order and in the wrong file", async () => {
    const rules = await rulesOf([
      fakeEntity({ id: "fr-z" }),
      fakeEntity({ id: "fr-a", country: "DE", accounts: [] }),
    ]);
    expect(rules).toEqual(expect.arrayContaining(["sorted", "file"]));
  });

  test("finds a handle of the never list: the list wins over every source", async () => {
    const never = [
      {
        handle: account.handle,
        mistakenFor: "the ministry",
        finding: "A fan page.",
        source: "second",
      },
    ];
    expect(await rulesOf([fakeEntity()], { "never.json": never })).toContain(
      "never",
    );
  });

  test("finds lookalikes of one another until somebody has reviewed the pair", async () => {
    const twin = fakeEntity({
      id: "fr-twin",
      accounts: [{ ...account, handle: "ministry_of_exarnples" }],
    });
    expect(await rulesOf([fakeEntity(), twin])).toContain("lookalike");
    const reviewed = [
      {
        handles: [account.handle, "ministry_of_exarnples"],
        why: "Both are right.",
      },
    ];
    expect(
      await rulesOf([fakeEntity(), twin], { "reviewed-pairs.json": reviewed }),
    ).not.toContain("lookalike");
  });

  test("finds a row that is held back and labelled at once", async () => {
    const held = [
      {
        handle: account.handle,
        name: "Ministry",
        reason: "candidate",
        detail: "Unsure.",
        source: "first",
      },
    ];
    expect(await rulesOf([fakeEntity()], { "held.json": held })).toContain(
      "side-file",
    );
  });
});
