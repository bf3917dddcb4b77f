import type { Entity, Registry } from "@/data/entity";
import { isNameInHandle } from "@/utils/desk/name-in-handle";
import { refusalOf, type RefusalReason } from "@/utils/desk/refuse";
import type { Offer } from "./offer";

/** What an editor reviews: nothing of it is in the registry yet. */
export interface Proposals {
  readonly source: string;
  /** Handles that the registry does not have. */
  readonly new: readonly (Offer & { readonly doubts?: readonly string[] })[];
  /** The registry has the entity with another handle, or under another name. */
  readonly changed: readonly { offer: Offer; entity: string; what: string }[];
  /** The registry's accounts that rest on this source, which no longer gives them. */
  readonly vanished: readonly { handle: string; entity: string }[];
  /** Two claims to one handle: in the source, or between source and registry. */
  readonly conflicting: readonly {
    handle: string;
    claims: readonly string[];
  }[];
  readonly refused: readonly {
    offer: Offer;
    reason: RefusalReason | "never-list";
    why: string;
  }[];
  readonly unchanged: number;
}

/** Sorts what a source offers against the registry; every offer ends in exactly one list. */
export function propose(
  offers: readonly Offer[],
  registry: Registry,
  source: string,
): Proposals {
  const owners = new Map(
    registry.entities.flatMap((entity) =>
      entity.accounts.map(
        (account) => [account.handle, { entity, account }] as const,
      ),
    ),
  );
  const byWikidata = new Map(
    registry.entities.flatMap((entity) =>
      entity.wikidata ? [[entity.wikidata, entity] as const] : [],
    ),
  );
  const byName = new Map(
    registry.entities.flatMap((entity) =>
      namesOf(entity).map((name) => [plainName(name), entity] as const),
    ),
  );
  const never = new Map(
    registry.never.map((entry) => [entry.handle, entry.finding]),
  );
  const claims = new Map<string, Set<string>>();
  for (const { handle, name } of offers)
    claims.set(handle, (claims.get(handle) ?? new Set()).add(name));
  const lists = {
    new: [] as (Offer & { doubts?: string[] })[],
    changed: [] as { offer: Offer; entity: string; what: string }[],
    conflicting: new Map<string, string[]>(),
    refused: [] as {
      offer: Offer;
      reason: RefusalReason | "never-list";
      why: string;
    }[],
  };
  let unchanged = 0;
  for (const offer of offers) {
    const { handle, name } = offer;
    const refusal = refusalOf(offer);
    const barred = never.get(handle);
    const known = owners.get(handle);
    const namesake = offer.wikidata
      ? byWikidata.get(offer.wikidata)
      : byName.get(plainName(name));
    if (barred)
      lists.refused.push({ offer, reason: "never-list", why: barred });
    else if (refusal) lists.refused.push({ offer, ...refusal });
    else if (claims.get(handle)!.size > 1)
      lists.conflicting.set(handle, [...claims.get(handle)!]);
    else if (known && !isSame(known.entity, offer))
      lists.conflicting.set(handle, [name, known.entity.id]);
    else if (known && !isKnownAs(known.entity, name))
      lists.changed.push({
        offer,
        entity: known.entity.id,
        what: `the source calls it ${name}`,
      });
    else if (known) unchanged++;
    else if (namesake?.accounts.length)
      lists.changed.push({
        offer,
        entity: namesake.id,
        what: `another handle than @${namesake.accounts[0]!.handle}`,
      });
    else lists.new.push({ ...offer, ...doubtsOf(offer) });
  }
  const offered = new Set(offers.map(({ handle }) => handle));
  return {
    source,
    new: lists.new,
    changed: lists.changed,
    vanished: [...owners.values()]
      .filter(
        ({ entity, account }) =>
          !offered.has(account.handle) &&
          account.evidence.some((at) => entity.evidence[at]?.source === source),
      )
      .map(({ entity, account }) => ({
        handle: account.handle,
        entity: entity.id,
      })),
    conflicting: [...lists.conflicting].map(([handle, claims]) => ({
      handle,
      claims,
    })),
    refused: lists.refused,
    unchanged,
  };
}

/** Whether offer and entity are one: by Wikidata item where both have one, else by name. */
function isSame(entity: Entity, { wikidata, name }: Offer): boolean {
  return wikidata && entity.wikidata
    ? wikidata === entity.wikidata
    : isKnownAs(entity, name);
}

function isKnownAs(entity: Entity, name: string): boolean {
  return namesOf(entity).some((known) => plainName(known) === plainName(name));
}

function namesOf({ names, aliases = [], accounts }: Entity): string[] {
  return [
    ...Object.values(names),
    ...aliases,
    ...accounts.flatMap((account) => account.name ?? []),
  ];
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(prof\. |dr\. )+|\s*\(.*\)$/g, "")
    .trim();
}

/** What an editor should look at first in a new row. */
function doubtsOf({ handle, name }: Offer): { doubts?: string[] } {
  const doubts = [
    ...(isNameInHandle(name, handle)
      ? []
      : ["The handle does not carry the name."]),
    ...(handle.length <= 3 ? ["So short a handle fits many bodies."] : []),
  ];
  return doubts.length ? { doubts } : {};
}
