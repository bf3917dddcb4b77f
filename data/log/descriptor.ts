import * as z from "zod/mini";

/** What is read of the `datapackage.json` of an exported log. */
export const descriptorSchema = z.object({
  log: z.object({
    /** As `logVersion` in rules.ts: two numbers. */
    version: z.string().check(z.regex(/^\d{1,4}\.\d{1,4}$/)),
  }),
});
