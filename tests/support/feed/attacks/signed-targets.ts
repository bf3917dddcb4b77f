import { gzipSync } from "node:zlib";
import { makePatch } from "@/utils/desk/publish/make-patch";
import { hashOf } from "@/utils/desk/publish/signing";
import type { FailureReason } from "@/utils/registry/sync/failure";
import type { Limits } from "@/utils/registry/sync/limits";
import { fakeEntity } from "../fake-registry";
import {
  four,
  instead,
  registryOf,
  replaceTarget,
  three,
  two,
  withoutPatch,
  type Attack,
} from "../follower";

const packed = (content: unknown) => gzipSync(JSON.stringify(content));

const invalid = JSON.stringify({
  ...three,
  entities: [{ ...fakeEntity("fr-a"), kind: "propaganda" }],
});

const wholes: [
  string,
  FailureReason,
  () => Buffer,
  (object | undefined)?,
  Partial<Limits>?,
][] = [
  [
    "truncated gzip",
    "bad-gzip",
    () => gzipSync("x".repeat(5000)).subarray(0, -12),
  ],
  ["no gzip at all", "bad-gzip", () => Buffer.from("<html>")],
  [
    "gzip bomb",
    "bad-gzip",
    () => gzipSync(Buffer.alloc(100_000_000)),
    undefined,
    { unpacked: 5_000_000 },
  ],
  ["not JSON", "invalid-registry", () => gzipSync("{")],
  [
    "valid signature over an invalid registry",
    "invalid-registry",
    () => gzipSync(invalid),
    { sha256: hashOf(Buffer.from(invalid)) },
  ],
  [
    "another registry than its hash",
    "mismatch",
    () => packed(registryOf(3, "fr-z")),
  ],
  [
    "another version than stated",
    "invalid-registry",
    () => packed(three),
    { version: 4 },
  ],
  [
    "written for a newer program",
    "newer-program-needed",
    () => gzipSync("{}"),
    { format: 2 },
  ],
];

const patches: [string, () => Buffer][] = [
  ["for the wrong base", () => packed(makePatch(registryOf(2, "fr-c"), three))],
  [
    "with a result of the wrong hash",
    () => packed(makePatch(two, registryOf(3, "fr-e"))),
  ],
  ["that is truncated", () => gzipSync("{}").subarray(0, 8)],
  ["that breaks the schema", () => packed({ version: "3" })],
  [
    "that names no list's length",
    () => packed({ entities: { "fr-a": { accounts: { "0": {} } } } }),
  ],
];

/** Signed as it should be, and still not to be taken over. */
export const signedTargets: Attack[] = [
  ...wholes.map(([name, reason, content, custom, limits = {}]): Attack => ({
    name: `a signed registry, ${name}: ${reason}`,
    async run({ feed, ends, holds }) {
      await feed.publish(three);
      await withoutPatch(feed);
      await replaceTarget(feed, "registry.gz", content(), custom);
      await ends(reason, { limits });
      await holds(2);
      await feed.publish(four);
      await ends("updated");
      await holds(4);
    },
  })),
  ...patches.map(([name, content]): Attack => ({
    name: `a signed patch ${name} is set aside for the whole registry`,
    async run({ feed, ends, holds }) {
      await feed.publish(three);
      await replaceTarget(feed, "patch/2.gz", content());
      await ends("updated by whole");
      await holds(3);
    },
  })),
  {
    name: "a patch that is gone on the way is set aside too",
    async run({ feed, ends, holds }) {
      await feed.publish(three);
      const gone = instead(/patch/, () => new Response("", { status: 404 }));
      await ends("updated by whole", { mirrors: [gone] });
      await holds(3);
    },
  },
];
