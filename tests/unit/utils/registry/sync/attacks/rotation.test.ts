// @vitest-environment node
import { currentOf } from "@/tests/support/feed/device";
import {
  three,
  two,
  feed,
  device,
  follow,
  update,
  outcome,
  holds,
  instead,
  file,
} from "@/tests/support/feed/follow";
import { describe, test, expect, beforeEach, afterEach } from "vitest";

afterEach(() => device.close());

describe("rotation and recovery", () => {
  beforeEach(() => follow());

  test.each(["root", "timestamp", "snapshot", "targets"] as const)(
    "the %s key is replaced",
    async (role) => {
      await feed.rotate(role);
      await feed.publish(three);
      expect(await outcome()).toBe("updated by patch");
      await holds(3);
    },
  );

  test("all keys are replaced, in a chain of ten roots", async () => {
    for (const role of [
      "root",
      "root",
      "root",
      "timestamp",
      "snapshot",
      "targets",
      "root",
      "root",
      "root",
      "timestamp",
    ] as const)
      await feed.rotate(role);
    await feed.publish(three);
    expect(await outcome()).toBe("updated by patch");
    await holds(3);
    expect(await feed.names()).toContain("11.root.json");
  });

  test("a replaced key signs no more", async () => {
    const stolen = await feed.signersOf("timestamp");
    await feed.rotate("timestamp");
    await feed.publish(three);
    await update();
    await feed.forge(
      "timestamp.json",
      "timestamp",
      (signed) => (signed["version"] = 900),
      { by: stolen },
    );
    expect(await outcome()).toBe("signature");
    await holds(3);
  });

  test("fast-forward by a thief of the online keys is undone by replacing them", async () => {
    await feed.forge(
      "2.snapshot.json",
      "snapshot",
      (signed) => {
        signed["version"] = 1_000_000;
        const meta = signed["meta"] as Record<string, { version: number }>;
        meta["targets.json"]!.version = 2;
      },
      { as: "1000000.snapshot.json" },
    );
    await feed.forge(
      "timestamp.json",
      "timestamp",
      (signed) => {
        signed["version"] = 1_000_000;
        signed["meta"] = { "snapshot.json": { version: 1_000_000 } };
      },
      { as: "forged.json" },
    );
    const forged = await file("forged.json");
    expect(
      await outcome({
        tamper: instead(/^timestamp/, () => new Response(forged)),
      }),
    ).toBe("nothing-new");
    await feed.publish(three);
    expect(await outcome()).toBe("rollback");
    await holds(2);
    await feed.rotate("timestamp");
    await feed.rotate("snapshot");
    expect(await outcome()).toBe("updated by patch");
    await holds(3);
  });

  test("a version taken back comes as a new version", async () => {
    await feed.publish(three);
    await update();
    await feed.publish({ ...two, version: 4 });
    expect(await outcome()).toBe("updated by patch");
    expect(await currentOf(device)).toEqual({
      store: 4,
      index: 4,
      entities: ["fr-a", "fr-b"],
    });
  });
});
