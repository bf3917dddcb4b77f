import type { Account, Entity, Registry } from "@/data/entity";
import { kindOf } from "@/data/kinds";
import type { Standing } from "@/utils/words";
import type { IndexEntry } from "./index-form";

/** The entries of the page's index: every TikTok account that the registry labels, but none that must never be. */
export function indexEntries({
  entities,
  never,
}: Pick<Registry, "entities" | "never">): IndexEntry[] {
  const unlabelled = new Set(never.map(({ handle }) => handle));
  return entities.flatMap((entity) =>
    entity.accounts
      .filter(
        (account) =>
          account.platform === "tiktok" &&
          !unlabelled.has(account.handle) &&
          isLabelled(entity, account),
      )
      .map((account) => ({
        handle: account.handle,
        kind: entity.kind,
        ...(entity.country && { country: entity.country }),
        standing: standingOf(entity, account),
      })),
  );
}

/**
 * Whether the entity labels the account's handle, on the badge as on the card. A person whose account is gone does not:
 * whoever holds the handle now would be labelled with another person's office.
 */
export function isLabelled(
  entity: Pick<Entity, "kind" | "office">,
  account: Pick<Account, "status" | "validTo">,
): boolean {
  return (
    standingOf(entity, account) !== "gone" || !kindOf(entity.kind).isPerson
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
