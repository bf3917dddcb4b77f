import path from "node:path";
import * as z from "zod/mini";
import { reviewedPairsSchema } from "@/data/side-files";
import { parseJson } from "@/utils/desk/read-json";
import type { RegistryFolder } from "@/utils/desk/read-registry";
import { areSimilar, skeletonOf } from "@/utils/registry/similar-handles";
import type { Check } from "./check";

/** Handles of different entities that are easily taken for each other were looked at by somebody. */
export const lookalikes: Check = function* (registry) {
  const reviewed = reviewedPairs(registry);
  const accounts = registry.entries
    .flatMap(({ entity, file, line }) =>
      entity.accounts.map(({ handle }) => ({
        handle,
        owner: entity.id,
        file,
        line,
      })),
    )
    .concat(
      registry.never.map(({ handle }) => ({
        handle,
        owner: "the never list",
        file: path.join(registry.folder, "never.json"),
        line: 1,
      })),
    );
  for (const [first, second] of nearPairs(accounts))
    if (
      first.owner !== second.owner &&
      !reviewed.has([first.handle, second.handle].sort().join(" "))
    )
      yield {
        file: first.file,
        line: first.line,
        rule: "lookalike",
        message: `@${first.handle} (${first.owner}) is easily taken for @${second.handle} (${second.owner}).`,
        fix: "Check both at their sources; if both are right, add the pair to reviewed-pairs.json with the reason.",
      };
};

/** Pairs of similar handles; one edit leaves the first or the last four letters alike, so only those are compared. */
function nearPairs<Item extends { handle: string }>(
  items: readonly Item[],
): [Item, Item][] {
  const buckets = new Map<string, Item[]>();
  for (const item of items) {
    const skeleton = skeletonOf(item.handle);
    for (const key of [`^${skeleton.slice(0, 4)}`, `${skeleton.slice(-4)}$`])
      buckets.set(key, [...(buckets.get(key) ?? []), item]);
  }
  const pairs = new Map<string, [Item, Item]>();
  for (const bucket of buckets.values())
    for (const [index, first] of bucket.entries())
      for (const second of bucket.slice(index + 1))
        if (first !== second && areSimilar(first.handle, second.handle))
          pairs.set([first.handle, second.handle].sort().join(" "), [
            first,
            second,
          ]);
  return [...pairs.values()];
}

function reviewedPairs({ texts }: RegistryFolder): ReadonlySet<string> {
  const text = texts.get("reviewed-pairs.json");
  const parsed = z.safeParse(
    reviewedPairsSchema,
    text ? parseJson(text, "reviewed-pairs.json") : [],
  );
  return new Set(
    (parsed.data ?? []).map(({ handles }) => [...handles].sort().join(" ")),
  );
}
