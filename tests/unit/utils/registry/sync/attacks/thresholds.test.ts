// @vitest-environment node
import {
  three,
  feed,
  device,
  follow,
  outcome,
  holds,
  stranger,
  listTargets,
} from "@/tests/support/feed/follow";
import { describe, test, expect, beforeEach, afterEach } from "vitest";

afterEach(() => device.close());

describe("thresholds", () => {
  beforeEach(async () => {
    await follow({ targets: { count: 2, threshold: 2 } });
    await feed.publish(three);
  });
  const asVersionFour = (signed: Record<string, unknown>) => {
    signed["version"] = 4;
  };

  test.each([
    [
      "below the threshold",
      "signature",
      async () => (await feed.signersOf("targets")).slice(1),
    ],
    [
      "the same signature twice",
      "signature",
      async () => {
        const [first] = await feed.signersOf("targets");
        return [first!, first!];
      },
    ],
    [
      "one good, one of a stranger",
      "signature",
      async () => [(await feed.signersOf("targets"))[0]!, stranger("targets")],
    ],
    ["both", "updated by patch", () => feed.signersOf("targets")],
  ])("%s: %s", async (_name, expected, by) => {
    await feed.forge("3.targets.json", "targets", asVersionFour, {
      as: "4.targets.json",
      by: await by(),
    });
    await listTargets(4);
    expect(await outcome()).toBe(expected);
    await holds(expected === "signature" ? 2 : 3);
  });

  test("one key under two names counts once", async () => {
    const [first] = await feed.signersOf("targets");
    const other = "ab".repeat(32);
    await feed.forge(
      "1.root.json",
      "root",
      (next) => {
        next["version"] = 2;
        const keys = next["keys"] as Record<string, unknown>;
        keys[other] = keys[first!.key.keyID];
        const roles = next["roles"] as { targets: { keyids: string[] } };
        roles.targets.keyids.push(other);
      },
      { as: "2.root.json" },
    );
    await feed.forge("3.targets.json", "targets", asVersionFour, {
      as: "4.targets.json",
      by: [first!],
    });
    const { signed, signatures } = await feed.json("4.targets.json");
    const doubled = [...signatures, { ...signatures[0], keyid: other }];
    await feed.write(
      "4.targets.json",
      JSON.stringify({ signed, signatures: doubled }),
    );
    await listTargets(4);
    expect(await outcome()).toBe("signature");
    await holds(2);
  });
});
