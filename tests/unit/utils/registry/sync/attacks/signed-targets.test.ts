// @vitest-environment node
import { fakeEntity } from "@/tests/support/feed/fake-registry";
import {
  registryOf,
  two,
  three,
  feed,
  device,
  follow,
  outcome,
  holds,
  instead,
  replaceTarget,
  noPatch,
} from "@/tests/support/feed/follow";
import { makePatch } from "@/utils/desk/publish/make-patch";
import { hashOf } from "@/utils/desk/publish/signing";
import { type FailureReason } from "@/utils/registry/sync/failure";
import { type limits } from "@/utils/registry/sync/limits";
import { gzipSync } from "node:zlib";
import { describe, test, expect, beforeEach, afterEach } from "vitest";

afterEach(() => device.close());

describe("a signed target that does not hold", () => {
  beforeEach(() => follow());

  const custom = (bytes: string) => ({ sha256: hashOf(Buffer.from(bytes)) });
  const table: [
    string,
    FailureReason,
    () => Promise<unknown>,
    Partial<typeof limits>?,
  ][] = [
    [
      "truncated gzip",
      "bad-gzip",
      () =>
        replaceTarget(
          "registry.gz",
          gzipSync("x".repeat(5000)).subarray(0, -12),
        ),
    ],
    [
      "no gzip at all",
      "bad-gzip",
      () => replaceTarget("registry.gz", Buffer.from("<html>")),
    ],
    [
      "gzip bomb",
      "bad-gzip",
      () => replaceTarget("registry.gz", gzipSync(Buffer.alloc(100_000_000))),
      { unpacked: 5_000_000 },
    ],
    [
      "not JSON",
      "invalid-registry",
      () => replaceTarget("registry.gz", gzipSync("{")),
    ],
    [
      "valid signature over an invalid registry",
      "invalid-registry",
      () => {
        const text = JSON.stringify({
          ...three,
          entities: [{ ...fakeEntity("fr-a"), kind: "propaganda" }],
        });
        return replaceTarget("registry.gz", gzipSync(text), custom(text));
      },
    ],
    [
      "another registry than its hash",
      "mismatch",
      () =>
        replaceTarget(
          "registry.gz",
          gzipSync(JSON.stringify(registryOf(3, "fr-z"))),
        ),
    ],
    [
      "another version than stated",
      "invalid-registry",
      () =>
        replaceTarget("registry.gz", gzipSync(JSON.stringify(three)), {
          version: 4,
        }),
    ],
    [
      "written for a newer program",
      "newer-program-needed",
      () => replaceTarget("registry.gz", gzipSync("{}"), { format: 2 }),
    ],
  ];
  test.each(table)("%s is %s", async (_name, reason, attack, limited = {}) => {
    await feed.publish(three);
    await noPatch();
    await attack();
    expect(await outcome({ limited })).toBe(reason);
    await holds(2);
    await feed.publish(registryOf(4, "fr-b"));
    expect(await outcome()).toMatch(/^updated/);
    await holds(4);
  });

  test.each([
    [
      "for the wrong base",
      () =>
        replaceTarget(
          "patch/2.gz",
          gzipSync(JSON.stringify(makePatch(registryOf(2, "fr-c"), three))),
        ),
    ],
    [
      "with a result of the wrong hash",
      () =>
        replaceTarget(
          "patch/2.gz",
          gzipSync(JSON.stringify(makePatch(two, registryOf(3, "fr-e")))),
        ),
    ],
    [
      "that is truncated",
      () => replaceTarget("patch/2.gz", gzipSync("{}").subarray(0, 8)),
    ],
    [
      "that breaks the schema",
      () =>
        replaceTarget("patch/2.gz", gzipSync(JSON.stringify({ version: "3" }))),
    ],
    [
      "that names no list's length",
      () =>
        replaceTarget(
          "patch/2.gz",
          gzipSync(
            JSON.stringify({ entities: { "fr-a": { accounts: { "0": {} } } } }),
          ),
        ),
    ],
  ])(
    "a patch %s is set aside for the whole registry",
    async (_name, attack) => {
      await feed.publish(three);
      await attack();
      expect(await outcome()).toBe("updated by whole");
      await holds(3);
    },
  );

  test("a patch that is gone or cut off on the way is set aside too", async () => {
    await feed.publish(three);
    expect(
      await outcome({
        tamper: instead(/patch/, () => new Response("", { status: 404 })),
      }),
    ).toBe("updated by whole");
    await holds(3);
  });
});
