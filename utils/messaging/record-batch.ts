import * as z from "zod/mini";
import { canonicalHandlePattern } from "@/data/handle";
import {
  logSurfaces,
  qualityTypes,
  recordedRoles,
} from "@/data/log/closed-lists";
import { surfaceNames } from "@/data/surfaces";

/** What a recording page tells the worker. Identities of accounts that are not registered go no further than there. */

const handle = z.string().check(z.regex(canonicalHandlePattern));
const uuid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const milliseconds = z.number().check(z.minimum(0), z.maximum(1e11));
/** Milliseconds since 1970. */
const time = z.number().check(z.minimum(0), z.maximum(4e12));
const count = z.int().check(z.minimum(0), z.maximum(1e6));
const postId = z.string().check(z.regex(/^\d{8,20}$/));
const short = z.string().check(z.maxLength(100));
const surface = z.enum(logSurfaces);
const role = z.enum(recordedRoles);
const place = z.enum(surfaceNames);

const exposureSchema = z.strictObject({
  id: uuid,
  author: handle,
  place,
  surface,
  role,
  layer: z.enum(["first", "second", "text"]),
  nav: count,
  seq: count,
  at: time,
  monotonic: milliseconds,
  /** Minutes ahead of UTC. */
  offset: z.int().check(z.minimum(-1440), z.maximum(1440)),
  visible: milliseconds,
  attention: milliseconds,
  /** Absent where the item held no player. */
  play: z.optional(milliseconds),
  ratio: z.number().check(z.minimum(0), z.maximum(1)),
  /** Absent in a frame of another site. */
  viewport: z.optional(z.tuple([count, count])),
  position: z.optional(count),
  isPost: z.boolean(),
  isLive: z.boolean(),
  post: z.optional(
    z.strictObject({ id: postId, kind: z.enum(["video", "photo"]) }),
  ),
  /** The first exposure of the same element showing the same account. */
  sameAs: z.optional(uuid),
  platformLabel: z.optional(short),
  badge: z.optional(short),
  isCardOpened: z.boolean(),
  flags: z.array(z.enum(["clock_jump", "partial", "recovered"])),
});

/** One exposure that ended, registered or not. */
const endSchema = z.strictObject({
  surface,
  role,
  /** When it began. */
  at: time,
  isView: z.boolean(),
  isFlagged: z.boolean(),
  author: z.optional(handle),
  post: z.optional(postId),
});

export const recordBatchSchema = z.strictObject({
  name: z.literal("record"),
  /** Which page load tells it. */
  recorder: uuid,
  /** Counts up by one; a batch that comes twice is stored once. */
  batch: count,
  /** Version of the registry that the page has. */
  registry: count,
  /** Exposures in progress now. */
  openFlagged: count,
  openItems: count,
  isLeaving: z.boolean(),
  exposures: z.array(exposureSchema).check(z.maxLength(1000)),
  ends: z.array(endSchema).check(z.maxLength(10_000)),
  attention: z
    .array(z.strictObject({ surface, role, at: time, ms: milliseconds }))
    .check(z.maxLength(1000)),
  /** Attention on the page since the last batch. */
  active: milliseconds,
  events: z
    .array(
      z.strictObject({
        at: time,
        author: handle,
        exposure: z.optional(uuid),
        place: z.optional(place),
      }),
    )
    .check(z.maxLength(1000)),
  quality: z
    .array(
      z.strictObject({
        type: z.enum(qualityTypes),
        at: time,
        place: z.optional(place),
        exposures: z.optional(count),
        items: z.optional(count),
        detail: short,
      }),
    )
    .check(z.maxLength(100)),
});

export type RecordBatch = Omit<z.infer<typeof recordBatchSchema>, "name">;
export type RecordedExposure = RecordBatch["exposures"][number];
