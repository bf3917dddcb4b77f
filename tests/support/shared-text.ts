import { readFileSync } from "node:fs";
import type { Registry } from "@/data/entity";
import { englishWords } from "@/tests/unit/components/english-words";
import { shareText } from "@/utils/share-text";

const registry = JSON.parse(
  readFileSync(".output/chrome-mv3/registry.json", "utf8"),
) as Registry;
/** What somebody else gets to read, from the registry that came with the program. */
export function sharedText(handle: string, link?: string): string {
  const { entities, sources } = registry;
  for (const entity of entities) {
    const account = entity.accounts.find((each) => each.handle === handle);
    const answer = { entity, sources, registry };
    if (account) return shareText({ ...answer, account }, englishWords, link);
  }
  throw new Error(`@${handle} is not in the registry.`);
}

/** Addresses of the sources that an account's text must name. */
export const sourcesOf = (handle: string) =>
  registry.entities
    .filter(({ accounts }) => accounts.some((each) => each.handle === handle))
    .flatMap(({ evidence }) =>
      evidence.map(({ url, source }) => url ?? registry.sources[source]!.url!),
    );
