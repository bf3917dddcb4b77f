import type { AccountStatus, Entity, Source } from "@/data/entity";
import type { KindId } from "@/data/kinds";
import type { Wanted } from "@/data/side-files";
import { attributionOf, nameOf } from "@/utils/sentence";
import { foldText } from "./fold-text";

/** What a search can ask of an entity's accounts; `none` where no TikTok account is on record. */
export type RecordStatus = AccountStatus | "none";

/** An entity as a search finds it and a list shows it. */
export interface EntityRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: KindId;
  /** ISO 3166-1 alpha-2, EU or UN. */
  readonly country: string | undefined;
  readonly handles: readonly string[];
  readonly statuses: readonly RecordStatus[];
  /** Whose word the kind is: a medium without an account may rest on one publisher. */
  readonly saidBy: string | undefined;
  /** Every name and handle, folded, each between line breaks. */
  readonly text: string;
}

export interface WantedRecord {
  readonly wanted: Wanted;
  readonly text: string;
}

/** Makes an entity findable by each of its names, aliases and handles, former ones too. */
export function toRecord(
  entity: Entity,
  sources: Readonly<Record<string, Source>>,
  languageTag: string,
): EntityRecord {
  const accounts = entity.accounts.filter(
    ({ platform }) => platform === "tiktok",
  );
  const handles = accounts.map(({ handle }) => handle);
  const statuses = new Set(accounts.map(({ status }) => status));
  return {
    id: entity.id,
    name: nameOf(entity.names, languageTag),
    kind: entity.kind,
    country: entity.country,
    handles,
    statuses: statuses.size > 0 ? [...statuses] : ["none"],
    saidBy:
      entity.media && accounts.length === 0
        ? attributionOf(entity, sources, "kind")?.body
        : undefined,
    text: join([
      ...Object.values(entity.names),
      ...(entity.aliases ?? []),
      ...accounts.flatMap(({ name, handle, formerHandles = [] }) => [
        ...(name ? [name] : []),
        ...[handle, ...formerHandles].map((each) => `@${each}`),
      ]),
    ]),
  };
}

export function toWantedRecord(wanted: Wanted): WantedRecord {
  const { name, aliases = [] } = wanted;
  return { wanted, text: join([name, ...aliases]) };
}

function join(texts: readonly string[]): string {
  return `\n${texts.map(foldText).join("\n")}\n`;
}
