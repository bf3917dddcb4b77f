import * as z from "zod/mini";
import { canonicalHandlePattern } from "@/data/handle";
import { recordBatchSchema } from "./record-batch";

const handle = z.string().check(z.regex(canonicalHandlePattern));

/** Messages as they arrive: hostile until parsed. */
export const messageSchema = z.discriminatedUnion("name", [
  z.strictObject({ name: z.literal("lookup"), handle }),
  z.strictObject({ name: z.literal("openNote"), handle }),
  z.strictObject({ name: z.literal("openReport"), handle }),
  z.strictObject({ name: z.literal("shareText"), handle }),
  z.strictObject({
    name: z.literal("reportCount"),
    count: z.int().check(z.nonnegative()),
    isMissing: z.boolean(),
  }),
  z.strictObject({ name: z.literal("reportBrokenIndex") }),
  z.strictObject({ name: z.literal("updateNow") }),
  z.strictObject({ name: z.literal("stopUpdate") }),
  recordBatchSchema,
]);
