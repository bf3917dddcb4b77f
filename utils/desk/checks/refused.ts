import { kindOf } from "@/data/kinds";
import { independentPublishers } from "@/utils/desk/publishers";
import { isNameInHandle } from "@/utils/desk/name-in-handle";
import { refusalOf } from "@/utils/desk/refuse";
import type { Check } from "./check";

/** No row ships that an import would refuse, and no person, on one weak source, whose handle does not carry the name. */
export const refused: Check = function* ({ entries, sources }) {
  for (const { entity, file, line } of entries)
    for (const { handle, evidence, confidence } of entity.accounts) {
      const name = entity.names.mul ?? entity.names.en ?? "";
      const refusal = refusalOf({ handle, name });
      if (refusal)
        yield {
          file,
          line,
          rule: refusal.reason,
          message: `${entity.id}, @${handle}: ${refusal.why}`,
          fix: "Remove the account, or correct the name.",
        };
      const names = [name, ...(entity.aliases ?? [])];
      const tied = independentPublishers(
        { evidence: evidence.flatMap((at) => entity.evidence[at] ?? []) },
        "account",
        sources,
      );
      if (
        kindOf(entity.kind).isPerson &&
        confidence === "medium" &&
        tied.size < 2 &&
        !["diplomat", "media-person"].includes(entity.kind) &&
        !names.some((known) => isNameInHandle(known, handle))
      )
        yield {
          file,
          line,
          rule: "name-not-in-handle",
          message: `${entity.id}: one source gives @${handle}, which does not carry the name.`,
          fix: "Find a second source, or move the entry to held.json.",
        };
    }
};
