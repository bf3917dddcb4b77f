import * as z from "zod/mini";
import { parseJson } from "@/utils/desk/read-json";
import { UnreadableError } from "@/utils/desk/unreadable";
import { handleOf } from "./handle-of";
import type { Importer, Offer } from "./offer";

const value = z.optional(z.object({ value: z.string() }));
const answerSchema = z.object({
  head: z.object({ vars: z.array(z.string()) }),
  results: z.object({
    bindings: z.array(
      z.object({
        item: z.object({ value: z.string() }),
        handle: z.object({ value: z.string() }),
        itemLabel: value,
        country: value,
        office: value,
        start: value,
        end: value,
        rank: value,
        ref: value,
      }),
    ),
  }),
});

/**
 * Answers of the Wikidata Query Service (application/sparql-results+json) about P7085, the TikTok username. Statements
 * that Wikidata has ended (P582) or deprecated are left out; references (P854) are kept.
 */
export const wikidata: Importer = {
  name: "wikidata",
  source: "wikidata-govdirectory",
  describes:
    "an answer of the Wikidata Query Service with the variables item, itemLabel, handle, and if asked country, office, start, end, rank, ref",
  accept: "application/sparql-results+json",
  read(text, file) {
    const parsed = z.safeParse(answerSchema, parseJson(text, file));
    if (!parsed.success)
      throw new UnreadableError(
        `${file} is not an answer of the query service: ${rowOf(parsed.error)}`,
      );
    const byStatement = new Map<string, Offer>();
    let ended = 0;
    for (const row of parsed.data.results.bindings) {
      if (row.end || row.rank?.value.endsWith("DeprecatedRank")) {
        ended++;
        continue;
      }
      const item = row.item.value.replace(/^.*\//, "");
      const handle = handleOf(row.handle.value);
      const key = `${item} ${handle}`;
      const references = [
        ...(byStatement.get(key)?.references ?? []),
        ...(row.ref ? [row.ref.value] : []),
      ];
      byStatement.set(key, {
        handle,
        name: row.itemLabel?.value ?? item,
        wikidata: item,
        ...(row.country && { country: row.country.value }),
        ...(row.office && { office: row.office.value }),
        ...(row.start && { since: row.start.value.slice(0, 10) }),
        at: `${item}, P7085`,
        ...(references.length && { references: [...new Set(references)] }),
      });
    }
    return { offers: [...byStatement.values()], empty: 0, ended };
  },
};

function rowOf(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  const row = issue?.path.find((part) => typeof part === "number");
  return `${row === undefined ? "" : `row ${row + 1}, `}${issue?.path.join(".")}: ${issue?.message}`;
}
