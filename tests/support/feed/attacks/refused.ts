import type { FailureReason } from "@/utils/registry/sync/failure";
import {
  file,
  instead,
  offline,
  sends,
  stranger,
  three,
  withoutPatch,
  type Attack,
  type Choices,
} from "../follower";
import type { TestFeed } from "../make-feed";
import type { Tamper } from "../serve-feed";

const longAgo = "2020-01-01T00:00:00Z";
const forged = "forged.json";
const timestamp = /^timestamp/;

type Change = (signed: Record<string, unknown>) => unknown;

/** A timestamp that a thief of its key has signed. */
async function forgeTimestamp(feed: TestFeed, change: Change) {
  await feed.forge("timestamp.json", "timestamp", change, { as: forged });
  return sends(feed, timestamp, forged);
}

/** A thief of the keys signs another snapshot, and other targets, under the honest versions' names. */
async function forgeListed(
  feed: TestFeed,
  changeSnapshot: Change,
  changeTargets: Change = () => {},
): Promise<Tamper> {
  const nameOf = (role: string) => `forged-${role}.json`;
  await feed.forge("3.targets.json", "targets", changeTargets, {
    as: nameOf("targets"),
  });
  await feed.forge("3.snapshot.json", "snapshot", changeSnapshot, {
    as: nameOf("snapshot"),
  });
  await feed.forge(
    "timestamp.json",
    "timestamp",
    (signed) => (signed["meta"] = { "snapshot.json": { version: 3 } }),
    { as: nameOf("timestamp") },
  );
  const role = /^(?:3\.)?(timestamp|snapshot|targets)\.json$/;
  return instead(
    role,
    async (name) =>
      new Response(await file(feed, nameOf(role.exec(name)![1]!))),
  );
}

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

const wholeInstead =
  (answer: (bytes: Buffer) => Buffer) => async (feed: TestFeed) => {
    await withoutPatch(feed);
    return instead(
      /registry\.gz/,
      async (name) =>
        new Response(Uint8Array.from(answer(await file(feed, name)))),
    );
  };

const table: [
  string,
  FailureReason,
  ((feed: TestFeed) => Tamper | Promise<Tamper>) | undefined,
  Omit<Choices, "mirrors">?,
][] = [
  [
    "wrong signature",
    "signature",
    (feed) =>
      instead(timestamp, async () => {
        const { signed, signatures } = await feed.json("timestamp.json");
        const [first] = signatures;
        return Response.json({
          signed,
          signatures: [{ ...first, sig: "00".repeat(64) }],
        });
      }),
  ],
  [
    "changed content under a good signature",
    "signature",
    (feed) =>
      instead(timestamp, async () => {
        const { signed, signatures } = await feed.json("timestamp.json");
        return Response.json({
          signed: { ...signed, version: 99 },
          signatures,
        });
      }),
  ],
  [
    "unknown key",
    "signature",
    async (feed) => {
      await feed.forge("timestamp.json", "timestamp", () => {}, {
        as: forged,
        by: [stranger("timestamp")],
      });
      return sends(feed, timestamp, forged);
    },
  ],
  [
    "a root signed by strangers",
    "signature",
    async (feed) => {
      await feed.forge(
        "1.root.json",
        "root",
        (signed) => (signed["version"] = 2),
        { as: forged, by: [stranger("timestamp"), stranger("targets")] },
      );
      return sends(feed, /^2\.root/, forged);
    },
  ],
  ["expired timestamp", "expired", undefined, { days: 11 }],
  ["expired root", "expired", undefined, { days: 400 }],
  [
    "freeze: the same timestamp for ever",
    "expired",
    (feed) => sends(feed, timestamp, "before.json"),
    { days: 11 },
  ],
  [
    "rollback of the timestamp",
    "rollback",
    (feed) => forgeTimestamp(feed, (signed) => (signed["version"] = 1)),
  ],
  [
    "rollback of the snapshot",
    "rollback",
    (feed) =>
      forgeTimestamp(feed, (signed) => {
        signed["version"] = 50;
        signed["meta"] = { "snapshot.json": { version: 1 } };
      }),
  ],
  [
    "rollback of the targets",
    "rollback",
    (feed) =>
      forgeListed(
        feed,
        (signed) => (signed["meta"] = { "targets.json": { version: 1 } }),
      ),
  ],
  [
    "rollback of the root",
    "rollback",
    async (feed) => {
      await feed.forge(
        "1.root.json",
        "root",
        (signed) => (signed["version"] = 7),
        { as: forged },
      );
      return sends(feed, /^2\.root/, forged);
    },
  ],
  [
    "expired snapshot",
    "expired",
    (feed) => forgeListed(feed, (signed) => (signed["expires"] = longAgo)),
  ],
  [
    "expired targets",
    "expired",
    (feed) =>
      forgeListed(
        feed,
        (signed) => (signed["meta"] = { "targets.json": { version: 3 } }),
        (signed) => (signed["expires"] = longAgo),
      ),
  ],
  [
    "mix and match: an older snapshot under the new name",
    "mismatch",
    (feed) => sends(feed, /^3\.snapshot/, "2.snapshot.json"),
  ],
  [
    "mix and match: older targets under the new name",
    "mismatch",
    (feed) => sends(feed, /^3\.targets/, "2.targets.json"),
  ],
  [
    "wrong length: a file that goes on",
    "too-large",
    wholeInstead((bytes) => Buffer.concat([bytes, Buffer.from("!")])),
  ],
  [
    "wrong length: a file cut off",
    "mismatch",
    wholeInstead((bytes) => bytes.subarray(1)),
  ],
  [
    "wrong hash",
    "mismatch",
    wholeInstead((bytes) => {
      bytes[20]! ^= 1;
      return bytes;
    }),
  ],
  ["endless response", "too-large", () => instead(timestamp, endless)],
  [
    "slow response",
    "timeout",
    () => instead(timestamp, (_name, signal) => slow(signal)),
    { limits: { metadataTime: 60 } },
  ],
  [
    "server error",
    "unreachable",
    () => instead(/./, () => new Response("", { status: 503 })),
  ],
  [
    "empty folder",
    "absent",
    () => instead(/./, () => new Response("", { status: 404 })),
  ],
  ["offline", "unreachable", () => offline],
  [
    "captive portal",
    "not-metadata",
    () => instead(/./, () => new Response("<html>Please log in")),
  ],
  [
    "metadata of another specification",
    "not-metadata",
    (feed) =>
      forgeTimestamp(feed, (signed) => (signed["spec_version"] = "2.0.0")),
  ],
  [
    "another role's file as timestamp",
    "not-metadata",
    (feed) => sends(feed, timestamp, "3.snapshot.json"),
  ],
];

/** What is refused: version 2 stays, and the honest feed still brings version 3. */
export const refused = table.map(([name, reason, attack, choices]): Attack => ({
  name: `${name}: ${reason}`,
  async run({ feed, ends, holds }) {
    await feed.write("before.json", await file(feed, "timestamp.json"));
    await feed.publish(three);
    const mirrors = attack && [await attack(feed)];
    const disturbed = { ...choices, ...(mirrors && { mirrors }) };
    await ends(reason, disturbed);
    await holds(2);
    await ends("updated");
    await holds(3);
  },
}));
