// @vitest-environment node
import { describe, expect, test } from "vitest";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import { compileRegistry } from "@/utils/desk/compile";
import { packRegistry, unpackRegistry } from "@/utils/registry/sync/wire";

describe("packRegistry", () => {
  test("comes back as it was, the whole registry", async () => {
    const registry = await compileRegistry();
    const sent: unknown = JSON.parse(JSON.stringify(packRegistry(registry)));
    expect(unpackRegistry(sent)).toEqual(registry);
  });

  test.each([
    ["a name within a name", { en: "Radio", mul: "Radio Radio" }],
    ["a name of marks of its own", { en: "\u0081\u0082 Radio" }],
    ["a name of no letters", { mul: "人民日报" }],
    ["a name that ends like the id", { en: "a" }],
  ])("comes back with %s", (_name, names) => {
    const claim = `Lists ${Object.values(names).join(" or ")} and Radio and Radio Radio as itself.`;
    const evidence = [
      { claim, source: "gazette", supports: ["account" as const] },
    ];
    const registry = fakeRegistry(1, [fakeEntity("fr-a", { names, evidence })]);
    if (claim.includes("\u0081"))
      expect(() => packRegistry(registry)).toThrow("control character");
    else expect(unpackRegistry(packRegistry(registry))).toEqual(registry);
  });

  test.each([null, 1, {}, { entities: 1 }, { entities: [null, {}] }])(
    "leaves what is no registry to the schema: %j",
    (sent) => {
      expect(unpackRegistry(sent)).toEqual(sent);
    },
  );
});
