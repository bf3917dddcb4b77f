import * as z from "zod/mini";
import { holdsHidden } from "./hidden-characters.ts";
import { selectorSchema } from "./selector.ts";
import { surfaceNames } from "./surfaces.ts";

/** What a feed's files hold beside the registry itself, and how a feed is named. */

/** Raised when an older program could not read what is published; it then keeps what it has and says so. */
export const feedFormat = 1;

/** Names of a feed's targets; a patch is named for the version that it starts from. */
export const targetNames = {
  registry: "registry.gz",
  changes: "changes.gz",
  surfaces: "surfaces.json",
  patchFrom: (version: number) => `patch/${version}.gz`,
};

const version = z.number().check(z.int(), z.gte(1));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** What the targets metadata states about the registry: what a patch has to arrive at. */
export const registryTargetSchema = z.looseObject({
  format: z.number(),
  version,
  date: day,
  /** SHA-256 of the canonical registry, however it was put together. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** The address of a feed's folder. */
export const feedAddressSchema = z
  .string()
  .check(
    z.maxLength(2000),
    z.regex(
      /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/)\S*\/$/,
      "a feed's address starts with https:// and ends with /",
    ),
  );

/** Who may be asked for a registry, and what its first root metadata is. */
export const feedSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  name: z.string().check(
    z.minLength(1),
    z.maxLength(80),
    z.refine((name) => !holdsHidden(name), "the name holds hidden characters"),
  ),
  /** Addresses of the same folder, tried in turn; each ends with a slash. */
  mirrors: z.array(feedAddressSchema).check(z.minLength(1), z.maxLength(8)),
  /** The root metadata that trust starts from, as its file's text. */
  root: z.string().check(z.maxLength(64_000)),
});
export type Feed = z.infer<typeof feedSchema>;

/** How many feeds a person may add. */
export const mostFeeds = 8;

/** Which feeds are followed: what a person chose. */
export const feedChoicesSchema = z.strictObject({
  isOff: z.boolean(),
  added: z.array(feedSchema).check(z.maxLength(mostFeeds)),
});
export type FeedChoices = z.infer<typeof feedChoicesSchema>;

const text = z.string().check(z.minLength(1), z.maxLength(600));

/** What changed and why, newest first, for readers. */
export const changesSchema = z.array(
  z.strictObject({
    version,
    date: day,
    why: text,
    lines: z.array(z.string()),
  }),
);
export type Changes = z.infer<typeof changesSchema>;

const programVersion = z
  .string()
  .check(z.regex(/^\d+\.\d+\.\d+$/, "a program version is 1.2.3"));

/** A signed correction of one surface: switched off, or other selectors, for stated versions of the program. */
export const surfaceRuleSchema = z.strictObject({
  surface: z.enum(surfaceNames),
  /** First and last version of the program that it is meant for. */
  from: z.optional(programVersion),
  to: programVersion,
  why: text,
  isOff: z.optional(z.boolean()),
  replace: z.optional(
    z.strictObject({
      find: z.optional(selectorSchema),
      findElse: z.optional(selectorSchema),
      block: z.optional(selectorSchema),
      placeAt: z.optional(selectorSchema),
      place: z.optional(z.enum(["after", "inside", "corner"])),
      form: z.optional(z.enum(["long", "short", "shape"])),
    }),
  ),
});
export const surfaceRulesSchema = z
  .array(surfaceRuleSchema)
  .check(z.maxLength(100));
export type SurfaceRule = z.infer<typeof surfaceRuleSchema>;
