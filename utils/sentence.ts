import type { Entity } from "@/data/entity";
import { kindOf } from "@/data/kinds";
import { messageKey, type Words } from "./words";

/** The entity's name in the reader's language, in English, or in its own. */
export function nameOf(
  names: Record<string, string>,
  languageTag: string,
): string {
  return (
    names[languageTag] ??
    names[languageTag.split("-")[0]!] ??
    names.en ??
    names.mul ??
    Object.values(names)[0] ??
    ""
  );
}

/** Who attributed an entity, and when, for kinds that rest on an attribution. */
export interface Attribution {
  readonly body: string;
  readonly date: string;
}

/**
 * The one sentence that says who runs an account: the same template for every country, filled with the entity's facts.
 *
 * @param parentName name of the entity that this one is part of, in the reader's language
 */
export function sentenceOf(
  entity: Pick<
    Entity,
    "kind" | "country" | "names" | "host" | "office" | "partOf"
  >,
  words: Words,
  {
    parentName,
    attribution,
  }: { parentName?: string; attribution?: Attribution } = {},
): string {
  const { t, country } = words;
  const name = nameOf(entity.names, t("languageTag"));
  const place = entity.country ? country(entity.country) : "";
  if (entity.kind === "mission" && entity.host)
    return t("sentence_mission_host", name, place, country(entity.host));
  if (entity.office && isOfficeHolder(entity.kind)) {
    const { title, since, until } = entity.office;
    if (until) return t("sentence_person_until", name, place, title, until);
    if (since) return t("sentence_person_since", name, place, title, since);
    return t("sentence_person", name, place, title);
  }
  return t(
    messageKey(
      "sentence",
      isOfficeHolder(entity.kind) ? "person" : entity.kind,
    ),
    name,
    place,
    attribution?.body ?? parentName ?? entity.partOf ?? "",
    attribution?.date ?? "",
  );
}

function isOfficeHolder(kind: Entity["kind"]): boolean {
  return kindOf(kind).needs.includes("office");
}
