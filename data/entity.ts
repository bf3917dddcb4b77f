import * as z from "zod/mini";
import { canonicalHandlePattern } from "./handle.ts";
import { holdsHidden } from "./hidden-characters.ts";
import { kindIds } from "./kinds.ts";

/**
 * The schema of the registry: one entity, its accounts and the evidence for both.
 *
 * `data/registry/<country>.json` holds arrays of entities; `data/registry/sources.json` the bibliography that evidence
 * cites. No evidence, no entity.
 */

/** A calendar date as exact as its source: 2024, 2024-09 or 2024-09-21. */
const date = z
  .string()
  .check(
    z.regex(
      /^\d{4}(-\d{2}(-\d{2})?)?$/,
      "a date is YYYY, YYYY-MM or YYYY-MM-DD",
    ),
  );
const day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "a day is YYYY-MM-DD"));
const id = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      "an id is lower-case words joined by hyphens",
    ),
  );
const text = z.string().check(
  z.minLength(1),
  z.maxLength(600),
  z.refine((each) => !holdsHidden(each), "the text holds hidden characters"),
);
const webAddress = z
  .string()
  .check(
    z.regex(/^https?:\/\/[^\s]+$/, "an address starts with https://"),
    z.maxLength(2000),
  );

/** ISO 3166-1 alpha-2, or its reserved codes EU and UN. Whether the code is assigned is checked by the desk. */
const country = z
  .string()
  .check(
    z.regex(/^[A-Z]{2}$/, "a country is two capital letters (ISO 3166-1)"),
  );

export const evidenceSupports = [
  "account",
  "kind",
  "office",
  "attribution",
  "status",
  "contradiction",
] as const;

export const evidenceSchema = z.strictObject({
  /** What the source says that matters here, in our own words. */
  claim: text,
  /** Key of the source in data/registry/sources.json. */
  source: id,
  /** Where in the source: a row, a page, a record number. */
  at: z.optional(text),
  /** Address of the very page, where it is another than the source's own. */
  url: z.optional(webAddress),
  archivedUrl: z.optional(webAddress),
  /** Date published; the source's own date where absent. */
  published: z.optional(date),
  /** Day we read it; the source's own where absent. */
  read: z.optional(day),
  supports: z.array(z.enum(evidenceSupports)).check(z.minLength(1)),
});

export const platforms = ["tiktok", "douyin", "weibo", "bilibili"] as const;

export const accountStatuses = [
  "active",
  "dormant",
  "closed",
  "removed",
  "blocked",
  "renamed",
] as const;

/** How sure we are that the handle is the entity's; the rule for each word is in data/README.md. */
export const confidences = ["high", "medium"] as const;

const historyEventSchema = z.strictObject({
  date,
  /** One sentence, in our own words. */
  what: text,
  /** Positions in the entity's evidence. */
  evidence: z.array(z.number().check(z.nonnegative())).check(z.minLength(1)),
});

export const accountSchema = z.strictObject({
  platform: z._default(z.enum(platforms), "tiktok"),
  handle: z
    .string()
    .check(
      z.regex(
        canonicalHandlePattern,
        "a handle is 2 to 24 of a-z 0-9 _ . and does not end with a period",
      ),
    ),
  /** What the account is called where the entity has several, as "Radio Sputnik" of Sputnik. */
  name: z.optional(text),
  /** The platform's own numeric id, which survives a rename. */
  userId: z.optional(z.string().check(z.regex(/^\d{1,20}$/))),
  formerHandles: z.optional(z.array(z.string())),
  validFrom: z.optional(date),
  validTo: z.optional(date),
  status: z._default(z.enum(accountStatuses), "active"),
  statusDate: z.optional(date),
  confidence: z.enum(confidences),
  /** Positions in the entity's evidence that tie this handle to the entity. */
  evidence: z.array(z.number().check(z.nonnegative())).check(z.minLength(1)),
  history: z.optional(z.array(historyEventSchema)),
});

export const axisValues = ["state", "mixed", "independent", "unknown"] as const;
const axis = z.strictObject({
  value: z.enum(axisValues),
  evidence: z.array(z.number().check(z.nonnegative())),
});

/** State Media Monitor's seven types (statemediamonitor.com/typology), derived from the three axes. */
export const mediaTypes = [
  "SC",
  "CaPu",
  "CaPr",
  "ISFM",
  "ISF",
  "ISM",
  "IP",
] as const;

export const entitySchema = z.strictObject({
  id,
  kind: z.enum(kindIds),
  /** Absent only for international bodies that are neither EU nor UN. */
  country: z.optional(country),
  /** Name by language tag (BCP 47); `en`, or the name in its own language as `mul`, is always there. */
  names: z.record(z.string(), text),
  /** Other names that a lookup should find. */
  aliases: z.optional(z.array(text)),
  /** Entity of which this one is a part. */
  parent: z.optional(id),
  /** Parent organisation in words, where it has no entity of its own. */
  partOf: z.optional(text),
  /** Public office of a person, or the office that an office account belongs to. */
  office: z.optional(
    z.strictObject({
      title: text,
      since: z.optional(date),
      until: z.optional(date),
      /** Day up to which the source speaks; who holds the office later is not on record. */
      asOf: z.optional(date),
    }),
  ),
  /** Country or body that a mission is accredited to. */
  host: z.optional(country),
  website: z.optional(webAddress),
  wikidata: z.optional(z.string().check(z.regex(/^Q\d+$/))),
  media: z.optional(
    z.strictObject({
      type: z.enum(mediaTypes),
      funding: axis,
      governance: axis,
      editorial: axis,
    }),
  ),
  accounts: z.array(accountSchema),
  evidence: z.array(evidenceSchema).check(z.minLength(1)),
  /** What happened to the entity as a whole on the platform; an account has its own. */
  history: z.optional(z.array(historyEventSchema)),
  /** A hand-written paragraph; its sources are positions in the evidence. */
  remark: z.optional(
    z.strictObject({
      text,
      evidence: z.array(z.number()).check(z.minLength(1)),
    }),
  ),
});

export const sourceSchema = z.strictObject({
  publisher: text,
  title: text,
  url: z.optional(webAddress),
  archivedUrl: z.optional(webAddress),
  published: z.optional(date),
  read: day,
  licence: z.optional(text),
  /** Sources that repeat each other share a group and count as one publisher. */
  group: z.optional(id),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type Account = z.infer<typeof accountSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type Source = z.infer<typeof sourceSchema>;
export type AccountStatus = (typeof accountStatuses)[number];

/** What ships in the package and what a feed will publish. */
export const registrySchema = z.object({
  /** Counts up by one with each published registry. */
  version: z.number(),
  date: day,
  definitions: z.string(),
  sources: z.record(z.string(), sourceSchema),
  entities: z.array(entitySchema),
  /** Handles that must never be labelled, with whom they are mistaken for. */
  never: z.array(
    z.strictObject({
      handle: z.string(),
      mistakenFor: text,
      finding: text,
      source: id,
      country: z.optional(country),
    }),
  ),
});

export type Registry = z.infer<typeof registrySchema>;

export const versionSchema = z.strictObject({ version: z.number(), date: day });
export const sourcesSchema = registrySchema.shape.sources;
export const neverSchema = registrySchema.shape.never;
