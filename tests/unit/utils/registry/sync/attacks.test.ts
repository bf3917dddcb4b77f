// @vitest-environment node
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { currentOf, makeDevice, stubLocks } from "@/tests/support/feed/device";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import {
  firstDay,
  makeFeed,
  type TestFeed,
} from "@/tests/support/feed/make-feed";
import {
  address,
  serveFeed,
  urlOf,
  type Tamper,
} from "@/tests/support/feed/serve-feed";
import { createKeyFile, openKeyFile } from "@/utils/desk/publish/key-file";
import { makePatch } from "@/utils/desk/publish/make-patch";
import { hashOf } from "@/utils/desk/publish/signing";
import type { Database } from "@/utils/database";
import { deviceStorage } from "@/utils/registry/sync/device-storage";
import { SyncFailure, type FailureReason } from "@/utils/registry/sync/failure";
import { limits } from "@/utils/registry/sync/limits";
import { updateFeed } from "@/utils/registry/sync/update-feed";

const registryOf = (version: number, ...more: string[]) =>
  fakeRegistry(
    version,
    ["fr-a", ...more].map((id) => fakeEntity(id)),
  );
const one = registryOf(1);
const two = registryOf(2, "fr-b");
const three = registryOf(3, "fr-b", "fr-c");
const day = 86_400_000;
const later = (days: number) => new Date(firstDay.getTime() + days * day);

let feed: TestFeed;
let device: Database;
afterEach(() => device.close());

/** A device that follows a feed and holds its version 2. */
async function follow(counts = {}) {
  stubLocks();
  feed = await makeFeed(counts);
  device = await makeDevice(one);
  await feed.publish(one);
  await feed.publish(two);
  await update();
}

interface Choices {
  tamper?: Tamper;
  now?: Date;
  mirrors?: string[];
  limited?: Partial<typeof limits>;
}

const update = ({
  tamper,
  now = firstDay,
  mirrors = [address],
  limited = {},
}: Choices = {}) =>
  updateFeed({
    feed: feed.feed(...mirrors),
    storage: deviceStorage(device, { id: "test" }),
    fetch: serveFeed(feed.folder, tamper).fetch,
    now: () => now.getTime(),
    limits: { ...limits, ...limited },
  });

/** What an update ends with: the failure's reason, or what it did. */
const outcome = (choices?: Choices): Promise<string> =>
  update(choices).then(
    ({ what, by }) => [what, by].filter(Boolean).join(" by "),
    (error: unknown) => {
      if (error instanceof SyncFailure) return error.reason;
      throw error;
    },
  );

const holds = async (version: number) =>
  expect(await currentOf(device)).toMatchObject({
    store: version,
    index: version,
  });

const instead =
  (
    wanted: RegExp,
    answer: (
      name: string,
      signal?: AbortSignal | null,
    ) => Response | Promise<Response>,
  ): Tamper =>
  (name, _bytes, signal) =>
    wanted.test(name) ? answer(name, signal) : undefined;
const file = (name: string) => readFile(path.join(feed.folder, name));
const stranger = (role: "timestamp" | "targets") =>
  openKeyFile(createKeyFile(role, "p", 2), "p");

/** Puts a target's content in another's place, and signs for it as an editor whose machine was taken over would. */
async function replaceTarget(name: string, content: Buffer, custom?: object) {
  const hash = hashOf(content);
  await feed.forge("3.targets.json", "targets", (signed) => {
    const targets = signed["targets"] as Record<
      string,
      Record<string, unknown>
    >;
    Object.assign(targets[name]!, {
      length: content.length,
      hashes: { sha256: hash },
    });
    if (custom) Object.assign(targets[name]!["custom"]!, custom);
  });
  const at = name.lastIndexOf("/") + 1;
  await feed.write(
    `targets/${name.slice(0, at)}${hash}.${name.slice(at)}`,
    content,
  );
  await feed.online();
}

const noPatch = async () => {
  await feed.forge("3.targets.json", "targets", (signed) => {
    delete (signed["targets"] as Record<string, unknown>)["patch/2.gz"];
  });
  await feed.online();
};

describe("an attack that is refused: version 2 stays, and the honest feed still brings version 3", () => {
  beforeEach(() => follow());

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

/** Signs snapshot and timestamp over a targets file that no desk would list. */
async function listTargets(version: number) {
  await feed.forge(
    "3.snapshot.json",
    "snapshot",
    (signed) => {
      signed["version"] = 90;
      signed["meta"] = { "targets.json": { version } };
    },
    { as: "90.snapshot.json" },
  );
  await feed.forge("timestamp.json", "timestamp", (signed) => {
    signed["version"] = 90;
    signed["meta"] = { "snapshot.json": { version: 90 } };
  });
}

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

describe("mirrors", () => {
  const good = "https://good.example/";
  beforeEach(async () => {
    await follow();
    await feed.publish(three);
  });
  const first = (answer: () => Response): typeof globalThis.fetch => {
    const { fetch } = serveFeed(feed.folder);
    return async (input, init) =>
      urlOf(input).startsWith(good) ? fetch(input, init) : answer();
  };

  test.each([
    [
      "down",
      () => {
        throw new TypeError("Failed to fetch");
      },
    ],
    [
      "lying",
      () => Response.json({ signed: { _type: "timestamp" }, signatures: [] }),
    ],
    ["empty", () => new Response("", { status: 404 })],
    ["endless", () => endless()],
  ])("one that is %s is passed over", async (_name, answer) => {
    const result = await updateFeed({
      feed: feed.feed(address, good),
      storage: deviceStorage(device, { id: "test" }),
      fetch: first(answer),
      now: () => firstDay.getTime(),
    });
    expect(result).toMatchObject({ what: "updated", version: 3 });
    await holds(3);
  });

  test("of several failures the one is told that says most", async () => {
    const choices = { mirrors: ["https://down.example/", address] };
    const { fetch } = serveFeed(
      feed.folder,
      instead(/./, () => new Response("<html>")),
    );
    const failing = updateFeed({
      feed: feed.feed(...choices.mirrors),
      storage: deviceStorage(device, { id: "test" }),
      fetch: async (input, init) => {
        if (urlOf(input).includes("down"))
          throw new TypeError("Failed to fetch");
        return fetch(input, init);
      },
    });
    await expect(failing).rejects.toMatchObject({ reason: "not-metadata" });
  });
});

describe("a clock that is wrong", () => {
  beforeEach(async () => {
    await follow();
    await feed.publish(three);
  });
  test("by a year ahead takes everything for expired, and nothing is lost", async () => {
    expect(await outcome({ now: later(366) })).toBe("expired");
    await holds(2);
    expect(await outcome()).toBe("updated by patch");
  });
  test("by a year behind updates all the same", async () => {
    expect(await outcome({ now: later(-365) })).toBe("updated by patch");
    await holds(3);
  });
});

function endless(): Response {
  return new Response(
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(4096).fill(32)),
    }),
  );
}

/** Sends a byte now and then, until it is given up on. */
function slow(signal?: AbortSignal | null): Response {
  return new Response(
    new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (signal?.aborted) controller.error(signal.reason);
        else controller.enqueue(new Uint8Array(1).fill(32));
      },
    }),
  );
}
