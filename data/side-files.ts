import * as z from "zod/mini";
import { accountSchema, evidenceSchema } from "./entity.ts";
import { kindIds } from "./kinds.ts";

/** Schemas of the registry's side files: what stands beside the entities and is never a label. */

const text = z.string().check(z.minLength(1), z.maxLength(600));
const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const country = z.string().check(z.regex(/^[A-Z]{2}$/));
const date = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

/** Why a row that a source offers is kept out; each word is explained in data/README.md. */
const heldReasons = [
  "candidate",
  "handle-names-another",
  "kind-unclear",
  "name-not-in-handle",
  "no-attribution",
  "office-not-stated",
  "office-out-of-date",
  "one-publisher",
  "person-or-programme",
  "source-not-citable",
] as const;

/** held.json: rows kept out until somebody finds what is missing. Nothing here is shown on TikTok. */
export const heldSchema = z.array(
  z.strictObject({
    handle: z.optional(accountSchema.shape.handle),
    name: text,
    country: z.optional(country),
    kind: z.optional(z.enum(kindIds)),
    reason: z.enum(heldReasons),
    detail: text,
    source: id,
    at: z.optional(text),
    /** Further sources that confirm or contradict. */
    more: z.optional(text),
  }),
);

/** programmes.json: documented programmes and networks, for the background note. */
export const programmesSchema = z.array(
  z.strictObject({
    id,
    type: z.enum([
      "account",
      "accounts",
      "people",
      "programme",
      "outlet",
      "network",
      "networks",
      "event",
    ]),
    name: text,
    /** State to which the named bodies attribute it. */
    state: z.optional(country),
    claim: text,
    attributedBy: z.array(text).check(z.minLength(1)),
    disputedBy: z.optional(text),
    date,
    /** Entities of the registry whose handles an attributing body printed. */
    accounts: z.array(id),
    note: z.optional(text),
    evidence: z.array(evidenceSchema).check(z.minLength(1)),
  }),
);

/** wanted.json: whose TikTok account is not on record here. Says nothing about whether there is one. */
export const wantedSchema = z.array(
  z.strictObject({
    name: text,
    aliases: z.optional(z.array(text)),
    country: z.optional(country),
    /** `media` where the kind of medium is left open. */
    kind: z.enum([...kindIds, "media"]),
    note: z.optional(text),
  }),
);

/** hashtags.json: state-run hashtag campaigns. */
export const hashtagsSchema = z.array(
  z.strictObject({
    tag: z.string().check(z.regex(/^[^\s#]{1,100}$/)),
    state: country,
    claim: text,
    from: z.optional(date),
    until: z.optional(date),
    evidence: z.array(evidenceSchema).check(z.minLength(1)),
  }),
);

/** reviewed-pairs.json: handles of different entities that look alike, and why both are right. */
export const reviewedPairsSchema = z.array(
  z.strictObject({
    handles: z.tuple([z.string(), z.string()]),
    why: text,
  }),
);

export type Programme = z.infer<typeof programmesSchema>[number];
export type Wanted = z.infer<typeof wantedSchema>[number];
export type Hashtag = z.infer<typeof hashtagsSchema>[number];
