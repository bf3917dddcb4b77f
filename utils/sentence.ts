import type { Entity, Evidence, Source } from "@/data/entity";
import { needsOfKind } from "@/data/needs-of-kind";
import { dateWords } from "./date-words";
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

/** Who says something of an entity, and when, for what rests on somebody's word. */
export interface Attribution {
  readonly body: string;
  readonly date: string;
}

/** The publisher and date of the first evidence that supports a claim, and is not itself disputed there. */
export function attributionOf(
  { evidence }: Pick<Entity, "evidence">,
  sources: Readonly<Record<string, Source>>,
  claim: Evidence["supports"][number],
): Attribution | undefined {
  const found = evidence.find(
    ({ supports }) =>
      supports.includes(claim) && !supports.includes("contradiction"),
  );
  const source = found && sources[found.source];
  return (
    source && {
      body: source.publisher,
      date: found.published ?? source.published ?? found.read ?? source.read,
    }
  );
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
    if (until)
      return t(
        "sentence_person_until",
        name,
        place,
        title,
        dateWords(until, words),
      );
    if (since)
      return t(
        "sentence_person_since",
        name,
        place,
        title,
        dateWords(since, words),
      );
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
    attribution ? dateWords(attribution.date, words) : "",
  );
}

/**
 * The sentence for an entity without an account, which has no label: what a medium is called stands there as the word
 * of who says so, because one publisher is enough for it.
 *
 * @param mediaType State Media Monitor's type in words
 */
export function sentenceWithoutAccount(
  entity: Pick<Entity, "kind" | "country" | "names">,
  words: Words,
  typed?: { mediaType: string; by: Attribution },
): string {
  const { t, country } = words;
  const name = nameOf(entity.names, t("languageTag"));
  const place = entity.country && country(entity.country);
  if (typed) {
    const { mediaType, by } = typed;
    const where = [place, dateWords(by.date, words)].filter(Boolean).join(", ");
    return t("sentence_typed", by.body, name, mediaType, where);
  }
  const kind = t(messageKey("kindLong", entity.kind));
  return t("sentence_entity", name, [kind, place].filter(Boolean).join(", "));
}

function isOfficeHolder(kind: Entity["kind"]): boolean {
  return needsOfKind[kind].includes("office");
}
