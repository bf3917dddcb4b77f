import type { ComponentChildren } from "preact";
import type { Entity } from "@/data/entity";
import { messageKey, type Words } from "@/utils/words";

interface EntityFactsProps {
  entity: Entity;
  parentName?: string | undefined;
  words: Words;
}

/** The entity's facts, each with its name; facts that the registry does not have are left out. */
export function EntityFacts({ entity, parentName, words }: EntityFactsProps) {
  const { t, country } = words;
  const { office } = entity;
  const term = [office?.since, office?.until].filter(Boolean).join(" – ");
  const facts: [string, ComponentChildren][] = [
    ["noteKind", t(messageKey("kindLong", entity.kind))],
    ["noteCountry", entity.country && country(entity.country)],
    ["noteOffice", office && [office.title, term].filter(Boolean).join(", ")],
    ["noteHost", entity.host && country(entity.host)],
    ["notePartOf", parentName ?? entity.partOf],
    ["noteMediaType", entity.media?.type],
    [
      "noteWebsite",
      entity.website && <a href={entity.website}>{entity.website}</a>,
    ],
    [
      "noteWikidata",
      entity.wikidata && (
        <a href={`https://www.wikidata.org/wiki/${entity.wikidata}`}>
          {entity.wikidata}
        </a>
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
