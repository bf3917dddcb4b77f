import type { ComponentChildren } from "preact";
import type { Entity } from "@/data/entity";
import type { EntityAnswer } from "@/utils/registry/lookup";
import { dateWords } from "@/utils/date-words";
import { attributionOf } from "@/utils/sentence";
import { messageKey, type Words } from "@/utils/words";

/** The entity's facts, each with its name; facts that the registry does not have are left out. */
export function EntityFacts({
  answer,
  words,
}: {
  answer: EntityAnswer;
  words: Words;
}) {
  const { t, country } = words;
  const { entity, parentName } = answer;
  const facts: [string, ComponentChildren][] = [
    ["noteKind", kindOf(answer, words)],
    ["noteCountry", entity.country && country(entity.country)],
    ["noteOffice", entity.office && officeWords(entity.office, words)],
    ["noteHost", entity.host && country(entity.host)],
    [
      "notePartOf",
      entity.parent && parentName ? (
        <a href={`?id=${entity.parent}`}>{parentName}</a>
      ) : (
        entity.partOf
      ),
    ],
    ["noteWebsite", entity.website && link(entity.website, entity.website)],
    [
      "noteWikidata",
      entity.wikidata &&
        link(
          `https://www.wikidata.org/wiki/${entity.wikidata}`,
          entity.wikidata,
        ),
    ],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const link = (address: string, words: string) => (
  <a href={address}>
    <bdi>{words}</bdi>
  </a>
);

/** A medium without an account may rest on one publisher: then its kind stands there as that publisher's word. */
function kindOf({ entity, sources }: EntityAnswer, { t }: Words): string {
  const kind = t(messageKey("kindLong", entity.kind));
  const by =
    entity.media && entity.accounts.length === 0
      ? attributionOf(entity, sources, "kind")
      : undefined;
  return by ? t("noteKindSaidBy", kind, by.body) : kind;
}

function officeWords(
  { title, since, until, asOf }: NonNullable<Entity["office"]>,
  words: Words,
): string {
  const { t } = words;
  const term = [
    since && t("noteOfficeSince", dateWords(since, words)),
    until && t("noteOfficeUntil", dateWords(until, words)),
    asOf && t("noteOfficeAsOf", dateWords(asOf, words)),
  ];
  return [title, ...term].filter(Boolean).join("; ");
}
