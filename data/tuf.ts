import * as z from "zod/mini";

/**
 * The metadata of The Update Framework as a feed publishes it (TUF specification 1.0, section 4). Fields that the
 * specification allows and Letterhead does not use are let through: the signature covers them as they are.
 */

const count = z.number().check(z.int(), z.gte(1));
const hex = z
  .string()
  .check(z.regex(/^[0-9a-f]+$/, "hexadecimal digits"), z.maxLength(256));
const hashes = z.looseObject({ sha256: hex.check(z.length(64)) });
const expires = z
  .string()
  .check(
    z.regex(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
      "a time is 2026-11-22T12:00:00Z",
    ),
  );

const common = {
  version: count,
  spec_version: z
    .string()
    .check(z.regex(/^1\.\d+(\.\d+)?$/, "only version 1 of TUF is understood")),
  expires,
};

const keySchema = z.looseObject({
  keytype: z.string(),
  scheme: z.string(),
  keyval: z.looseObject({ public: z.string() }),
});
const roleSchema = z.looseObject({
  keyids: z.array(hex),
  threshold: count,
});

export const tufRoles = ["root", "timestamp", "snapshot", "targets"] as const;
export type TufRole = (typeof tufRoles)[number];

const rootSchema = z.looseObject({
  ...common,
  _type: z.literal("root"),
  consistent_snapshot: z.optional(z.boolean()),
  keys: z.record(hex, keySchema),
  roles: z.looseObject({
    root: roleSchema,
    timestamp: roleSchema,
    snapshot: roleSchema,
    targets: roleSchema,
  }),
});

const metaFileSchema = z.looseObject({
  version: count,
  length: z.optional(count),
  hashes: z.optional(hashes),
});

const timestampSchema = z.looseObject({
  ...common,
  _type: z.literal("timestamp"),
  meta: z.looseObject({ "snapshot.json": metaFileSchema }),
});

const snapshotSchema = z.looseObject({
  ...common,
  _type: z.literal("snapshot"),
  meta: z.intersection(
    z.record(z.string(), metaFileSchema),
    z.looseObject({ "targets.json": metaFileSchema }),
  ),
});

const targetFileSchema = z.looseObject({
  length: z.number().check(z.int(), z.gte(0)),
  hashes,
  custom: z.optional(z.looseObject({})),
});

const targetsSchema = z.looseObject({
  ...common,
  _type: z.literal("targets"),
  targets: z.record(z.string(), targetFileSchema),
});

/** The signed part of each role's metadata. */
export const signedSchemas = {
  root: rootSchema,
  timestamp: timestampSchema,
  snapshot: snapshotSchema,
  targets: targetsSchema,
};

/** What every metadata file is: a signed part and signatures over its canonical form. */
export const envelopeSchema = z.looseObject({
  signed: z.looseObject({}),
  signatures: z
    .array(
      z.looseObject({ keyid: hex, sig: z.string().check(z.maxLength(1024)) }),
    )
    .check(z.maxLength(64)),
});

export type Root = z.infer<typeof rootSchema>;
export type Timestamp = z.infer<typeof timestampSchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;
export type Targets = z.infer<typeof targetsSchema>;
export type TargetFile = z.infer<typeof targetFileSchema>;
export type Signatures = z.infer<typeof envelopeSchema>["signatures"];
export interface SignedByRole {
  root: Root;
  timestamp: Timestamp;
  snapshot: Snapshot;
  targets: Targets;
}
