import type { Entity, Registry } from "@/data/entity";
import { needsOfKind, type EvidenceNeed } from "@/data/needs-of-kind";
import { independentPublishers } from "@/utils/desk/publishers";
import type { Check } from "./check";

/**
 * Every kind carries the evidence that its definition asks for. An entity without an account cannot be labelled: there
 * one publisher is enough to say what it is, and the note says whose word it is.
 */
export const evidenceNeeds: Check = function* ({ entries, sources }) {
  for (const { entity, file, line } of entries)
    for (const need of needsOfKind[entity.kind]) {
      const message = missing(need, entity, sources);
      if (message)
        yield {
          file,
          line,
          rule: `needs-${need}`,
          message: `${entity.id} (${entity.kind}): ${message}`,
          fix: "Add evidence that supports it, or move the entry to held.json with the reason.",
        };
    }
};

function missing(
  need: EvidenceNeed,
  entity: Entity,
  sources: Registry["sources"],
): string | undefined {
  const { accounts, evidence, office } = entity;
  const publishers = (supports: "kind" | "office" | "attribution") =>
    independentPublishers(entity, supports, sources).size;
  if (need === "account") {
    const bare = accounts.find(
      (account) =>
        !account.evidence.some((at) =>
          evidence[at]?.supports.includes("account"),
        ),
    );
    return bare && `nothing ties @${bare.handle} to it.`;
  }
  if (need === "office")
    return office && publishers("office")
      ? undefined
      : "no source says which public office the person holds.";
  if (need === "attribution")
    return publishers("attribution")
      ? undefined
      : "no named body is cited that documented the tie and printed the handle.";
  const wanted = need === "kind-twice" && accounts.length ? 2 : 1;
  const found = publishers("kind");
  return found >= wanted
    ? undefined
    : `${found} independent ${found === 1 ? "publisher says" : "publishers say"} what it is, ${wanted} needed.`;
}
