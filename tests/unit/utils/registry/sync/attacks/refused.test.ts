// @vitest-environment node
import {
  three,
  later,
  feed,
  device,
  follow,
  type Choices,
  outcome,
  holds,
  instead,
  file,
  stranger,
  noPatch,
  endless,
  slow,
} from "@/tests/support/feed/follow";
import { type FailureReason } from "@/utils/registry/sync/failure";
import { describe, test, expect, beforeEach, afterEach } from "vitest";

afterEach(() => device.close());

describe("an attack that is refused: version 2 stays, and the honest feed still brings version 3", () => {
  beforeEach(() => follow());

  const longAgo = "2020-01-01T00:00:00Z";

  /** A thief of the keys signs another snapshot, and other targets, under the honest versions' names. */
  async function forgeListed(
    changeSnapshot: (signed: Record<string, unknown>) => unknown,
    changeTargets: (signed: Record<string, unknown>) => unknown = () => {},
  ): Promise<Choices> {
    const forged = (role: string) => `forged-${role}.json`;
    await feed.forge("3.targets.json", "targets", changeTargets, {
      as: forged("targets"),
    });
    await feed.forge("3.snapshot.json", "snapshot", changeSnapshot, {
      as: forged("snapshot"),
    });
    await feed.forge(
      "timestamp.json",
      "timestamp",
      (signed) => (signed["meta"] = { "snapshot.json": { version: 3 } }),
      { as: forged("timestamp") },
    );
    const role = /^(?:3\.)?(timestamp|snapshot|targets)\.json$/;
    return {
      tamper: instead(
        role,
        async (name) => new Response(await file(forged(role.exec(name)![1]!))),
      ),
    };
  }

  const table: [string, FailureReason, () => Promise<Choices | void>][] = [
    [
      "wrong signature",
      "signature",
      async () => ({
        tamper: instead(/^timestamp/, async () => {
          const { signed, signatures } = await feed.json("timestamp.json");
          const [first] = signatures;
          return Response.json({
            signed,
            signatures: [{ ...first, sig: "00".repeat(64) }],
          });
        }),
      }),
    ],
    [
      "changed content under a good signature",
      "signature",
      async () => ({
        tamper: instead(/^timestamp/, async () => {
          const { signed, signatures } = await feed.json("timestamp.json");
          return Response.json({
            signed: { ...signed, version: 99 },
            signatures,
          });
        }),
      }),
    ],
    [
      "unknown key",
      "signature",
      async () => {
        await feed.forge("timestamp.json", "timestamp", () => {}, {
          as: "forged.json",
          by: [stranger("timestamp")],
        });
        return {
          tamper: instead(
            /^timestamp/,
            async () => new Response(await file("forged.json")),
          ),
        };
      },
    ],
    [
      "a root signed by strangers",
      "signature",
      async () => {
        await feed.forge(
          "1.root.json",
          "root",
          (signed) => (signed["version"] = 2),
          {
            as: "forged.json",
            by: [stranger("timestamp"), stranger("targets")],
          },
        );
        return {
          tamper: instead(
            /^2\.root/,
            async () => new Response(await file("forged.json")),
          ),
        };
      },
    ],
    ["expired timestamp", "expired", async () => ({ now: later(11) })],
    ["expired root", "expired", async () => ({ now: later(400) })],
    [
      "freeze: the same timestamp for ever",
      "expired",
      async () => {
        const frozen = await file("frozen.json");
        return {
          now: later(11),
          tamper: instead(/^timestamp/, () => new Response(frozen)),
        };
      },
    ],
    [
      "rollback of the timestamp",
      "rollback",
      async () => {
        await feed.forge(
          "timestamp.json",
          "timestamp",
          (signed) => (signed["version"] = 1),
          { as: "forged.json" },
        );
        return {
          tamper: instead(
            /^timestamp/,
            async () => new Response(await file("forged.json")),
          ),
        };
      },
    ],
    [
      "rollback of the snapshot",
      "rollback",
      async () => {
        await feed.forge(
          "timestamp.json",
          "timestamp",
          (signed) => {
            signed["version"] = 50;
            signed["meta"] = { "snapshot.json": { version: 1 } };
          },
          { as: "forged.json" },
        );
        return {
          tamper: instead(
            /^timestamp/,
            async () => new Response(await file("forged.json")),
          ),
        };
      },
    ],
    [
      "rollback of the targets",
      "rollback",
      () =>
        forgeListed((signed) => {
          signed["meta"] = { "targets.json": { version: 1 } };
        }),
    ],
    [
      "expired snapshot",
      "expired",
      () => forgeListed((signed) => (signed["expires"] = longAgo)),
    ],
    [
      "expired targets",
      "expired",
      () =>
        forgeListed(
          (signed) => (signed["meta"] = { "targets.json": { version: 3 } }),
          (signed) => (signed["expires"] = longAgo),
        ),
    ],
    [
      "rollback of the root",
      "rollback",
      async () => {
        await feed.forge(
          "1.root.json",
          "root",
          (signed) => (signed["version"] = 7),
          { as: "forged.json" },
        );
        return {
          tamper: instead(
            /^2\.root/,
            async () => new Response(await file("forged.json")),
          ),
        };
      },
    ],
    [
      "mix and match: an older snapshot under the new name",
      "mismatch",
      async () => ({
        tamper: instead(
          /^3\.snapshot/,
          async () => new Response(await file("2.snapshot.json")),
        ),
      }),
    ],
    [
      "mix and match: older targets under the new name",
      "mismatch",
      async () => ({
        tamper: instead(
          /^3\.targets/,
          async () => new Response(await file("2.targets.json")),
        ),
      }),
    ],
    [
      "wrong length: a file that goes on",
      "too-large",
      async () => {
        await noPatch();
        return {
          tamper: instead(
            /registry\.gz/,
            async (name) =>
              new Response(Buffer.concat([await file(name), Buffer.from("!")])),
          ),
        };
      },
    ],
    [
      "wrong length: a file cut off",
      "mismatch",
      async () => {
        await noPatch();
        return {
          tamper: instead(
            /registry\.gz/,
            async (name) => new Response((await file(name)).subarray(1)),
          ),
        };
      },
    ],
    [
      "wrong hash",
      "mismatch",
      async () => {
        await noPatch();
        return {
          tamper: instead(/registry\.gz/, async (name) => {
            const bytes = await file(name);
            bytes[20]! ^= 1;
            return new Response(bytes);
          }),
        };
      },
    ],
    [
      "endless response",
      "too-large",
      async () => ({ tamper: instead(/^timestamp/, () => endless()) }),
    ],
    [
      "slow response",
      "timeout",
      async () => ({
        limited: { metadataTime: 60 },
        tamper: instead(/^timestamp/, (_name, signal) => slow(signal)),
      }),
    ],
    [
      "server error",
      "unreachable",
      async () => ({
        tamper: instead(/./, () => new Response("", { status: 503 })),
      }),
    ],
    [
      "offline",
      "unreachable",
      async () => ({
        tamper: () => {
          throw new TypeError("Failed to fetch");
        },
      }),
    ],
    [
      "captive portal",
      "not-metadata",
      async () => ({
        tamper: instead(/./, () => new Response("<html>Please log in")),
      }),
    ],
    [
      "metadata of another specification",
      "not-metadata",
      async () => {
        await feed.forge(
          "timestamp.json",
          "timestamp",
          (signed) => (signed["spec_version"] = "2.0.0"),
          { as: "forged.json" },
        );
        return {
          tamper: instead(
            /^timestamp/,
            async () => new Response(await file("forged.json")),
          ),
        };
      },
    ],
    [
      "another role's file as timestamp",
      "not-metadata",
      async () => ({
        tamper: instead(
          /^timestamp/,
          async () => new Response(await file("3.snapshot.json")),
        ),
      }),
    ],
  ];

  test.each(table)("%s is %s", async (_name, reason, attack) => {
    await feed.write("frozen.json", await file("timestamp.json"));
    await feed.publish(three);
    const choices = await attack();
    expect(await outcome(choices ?? {})).toBe(reason);
    await holds(2);
    expect(await outcome()).toMatch(/^updated/);
    await holds(3);
  });
});
