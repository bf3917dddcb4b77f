import type { Source } from "@/data/entity";
import type { KindId } from "@/data/kinds";
import type { EntityChange, OtherField } from "@/utils/registry/entity-changes";
import { kindWords, type Words } from "@/utils/words";
import { statusWords } from "./registry-words";

/** What changed in a note from an earlier registry to the current one. */
export function NoteChanges({
  changes,
  sources,
  words,
}: {
  changes: readonly EntityChange[];
  sources: Readonly<Record<string, Source>>;
  words: Words;
}) {
  const { t } = words;
  return (
    <section class="changes" aria-labelledby="changes">
      <h2 id="changes">{t("changesTitle")}</h2>
      {changes.length === 0 ? (
        <p>{t("changesNone")}</p>
      ) : (
        <ul>
          {changes.map((change) => (
            <li key={JSON.stringify(change)}>{say(change, sources, words)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function say(
  change: EntityChange,
  sources: Readonly<Record<string, Source>>,
  words: Words,
): string {
  const { t } = words;
  const none = t("changeNone");
  switch (change.what) {
    case "added":
      return t("changeAdded");
    case "removed":
      return t("changeRemoved");
    case "kind":
      return t(
        "changeField",
        t("noteKind"),
        kindName(change.from, words),
        kindName(change.to, words),
      );
    case "country":
    case "host": {
      const name = (code: string) => (code ? words.country(code) : none);
      const field = t(change.what === "host" ? "noteHost" : "noteCountry");
      return t("changeField", field, name(change.from), name(change.to));
    }
    case "name":
    case "office":
    case "partOf":
      return t(
        "changeField",
        t(fieldWords[change.what]),
        change.from || none,
        change.to || none,
      );
    case "account-added":
      return t("changeAccountAdded", change.handle);
    case "account-removed":
      return t("changeAccountRemoved", change.handle);
    case "account-status":
      return t(
        "changeField",
        `@${change.handle}`,
        t(statusWords[change.from]),
        t(statusWords[change.to]),
      );
    case "evidence-added":
    case "evidence-removed": {
      const key =
        change.what === "evidence-added"
          ? "changeEvidenceAdded"
          : "changeEvidenceRemoved";
      const publisher = sources[change.source]?.publisher ?? change.source;
      return t(key, publisher, change.claim);
    }
    case "other":
      return t(
        "changeOther",
        change.fields.map((field) => t(otherWords[field])).join(", "),
      );
  }
}

function kindName(kind: string, words: Words): string {
  return kindWords(
    { kind: kind as KindId, standing: "current" },
    "long",
    words,
  );
}

const fieldWords = {
  name: "changeName",
  office: "noteOffice",
  partOf: "notePartOf",
} as const;

const otherWords: Record<OtherField, string> = {
  names: "changeName",
  aliases: "changeAliases",
  parent: "notePartOf",
  website: "noteWebsite",
  wikidata: "noteWikidata",
  media: "noteMedia",
  history: "noteHistory",
  remark: "noteRemark",
  accounts: "noteAccounts",
};
