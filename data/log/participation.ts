import * as z from "zod/mini";
import { labelConditions } from "./closed-lists.ts";
import { studyFileSchema } from "./study.ts";

export const participationSchema = z.strictObject({
  version: z.literal(1),
  study: studyFileSchema,
  consentedBy: z.enum(["person", "policy"]),
  participantId: z.string(),
  condition: z.enum(labelConditions),
  /** RFC 3339, like the others. */
  consentedAt: z.string(),
  /** Since when recording is paused. */
  pausedAt: z.optional(z.string()),
  /** When the study's time was over. */
  endedAt: z.optional(z.string()),
  /** Whether private windows are recorded too, which was asked for by itself. */
  withPrivate: z.boolean(),
});

/** A person's part in a study, from their yes until they withdraw. */
export type Participation = z.infer<typeof participationSchema>;
