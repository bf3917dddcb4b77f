import * as z from "zod/mini";
import { holdsHidden } from "../hidden-characters.ts";
import { labelConditions, recordedRoles } from "./closed-lists.ts";
import { exposureRuleIds } from "./rules.ts";

/** The study file that a research team hands out, or that an organisation's policy holds as `study`. */

const line = (longest: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(longest),
    z.refine((text) => !holdsHidden(text), "the text holds hidden characters"),
  );
const paragraphs = z.string().check(
  z.minLength(1),
  z.maxLength(20_000),
  z.refine(
    (text) => !holdsHidden(text.replaceAll("\n", "")),
    "the text holds hidden characters",
  ),
);
const id = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      "an id is lower-case words joined by hyphens",
    ),
    z.maxLength(64),
  );

export const studyFileSchema = z.strictObject({
  format: z.literal("letterhead-study"),
  version: z.literal(1),
  id,
  title: line(200),
  /** Who runs the study and whom participants can turn to. */
  contact: line(300),
  consent: z.strictObject({
    version: line(40),
    /** Shown as it is, with blank lines between paragraphs. */
    text: paragraphs,
  }),
  record: z.strictObject({
    /** Which exposures get a row; denominators always count everything. */
    roles: z.array(z.enum(recordedRoles)).check(z.minLength(1)),
    /** Cards, notes and hiding. */
    events: z.boolean(),
    /** Name of the time zone, beside the offset. */
    timeZone: z.boolean(),
  }),
  exposureRule: z.enum(exposureRuleIds),
  retentionDays: z.int().check(z.minimum(1), z.maximum(3650)),
  /** Last day of recording, YYYY-MM-DD. */
  ends: z.optional(z.iso.date()),
  labels: z.strictObject({
    /** Each participant is assigned one, at random by the weights. */
    conditions: z
      .array(
        z.strictObject({
          name: z.enum(labelConditions),
          weight: z._default(z.int().check(z.minimum(1), z.maximum(1000)), 1),
        }),
      )
      .check(z.minLength(1)),
    seed: z.optional(line(100)),
    /** Hours from consent for which `delayed` shows no labels. */
    delayHours: z.optional(z.int().check(z.minimum(1), z.maximum(8760))),
  }),
});

export type StudyFile = z.infer<typeof studyFileSchema>;

/** A study of one's own: nothing is assigned, and everything that can be recorded is. */
export function ownStudy(words: {
  title: string;
  contact: string;
  consent: string;
}): StudyFile {
  return {
    format: "letterhead-study",
    version: 1,
    id: "own-log",
    title: words.title,
    contact: words.contact,
    consent: { version: "1", text: words.consent },
    record: { roles: [...recordedRoles], events: true, timeZone: false },
    exposureRule: "exposure-1s-50",
    retentionDays: 365,
    labels: { conditions: [{ name: "usual", weight: 1 }] },
  };
}
