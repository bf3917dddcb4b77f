import type { Account, Entity, Registry } from "@/data/entity";
import { kindOf } from "@/data/kinds";
import type { Standing } from "@/utils/words";
import type { IndexEntry } from "./index-form";

/**
 * The entries of the page's index: every TikTok account of the registry, but none that must never be labelled, and no
 * person's account that is gone: whoever holds the handle now would be labelled with another person's office.
 */
export function indexEntries({
  entities,
  never,
}: Pick<Registry, "entities" | "never">): IndexEntry[] {
  const unlabelled = new Set(never.map(({ handle }) => handle));
  return entities.flatMap((entity) =>
    entity.accounts
      .filter(
        ({ platform, handle }) =>
          platform === "tiktok" && !unlabelled.has(handle),
      )
      .map((account) => ({
        handle: account.handle,
        kind: entity.kind,
        ...(entity.country && { country: entity.country }),
        standing: standingOf(entity, account),
      }))
      .filter(
        ({ kind, standing }) => standing !== "gone" || !kindOf(kind).isPerson,
      ),
  );
}

/** Whether the account speaks for the entity today. An office that has ended makes it a former one. */
export function standingOf(
  { office }: Pick<Entity, "office">,
  { status, validTo }: Pick<Account, "status" | "validTo">,
): Standing {
  if (status === "closed" || status === "removed" || status === "renamed")
    return "gone";
  return office?.until || validTo ? "former" : "current";
}
