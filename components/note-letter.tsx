import type { AccountAnswer } from "@/utils/messaging/protocol";
import { nameOf, sentenceOf } from "@/utils/sentence";
import type { Standing, Words } from "@/utils/words";
import { AccountList } from "./account-list";
import { Badge } from "./badge";
import { EntityFacts } from "./entity-facts";
import { EvidenceList } from "./evidence-list";

export interface NoteLetterProps {
  answer: AccountAnswer;
  standing: Standing;
  words: Words;
}

/** The context note: a letter under the entity's name, written from its facts by the same sentences for everybody. */
export function NoteLetter({ answer, standing, words }: NoteLetterProps) {
  const { t } = words;
  const { entity, parentName, sources, registry } = answer;
  const { kind, country, names, remark } = entity;
  const labelled = { kind, standing, ...(country && { country }) };
  return (
    <article class="letter">
      <header>
        <Badge labelled={labelled} words={words} />
        <h1>{nameOf(names, t("languageTag"))}</h1>
        <p class="lead">
          {sentenceOf(entity, words, parentName ? { parentName } : {})}
        </p>
      </header>
      <EntityFacts entity={entity} parentName={parentName} words={words} />
      {remark && <p>{remark.text}</p>}
      {entity.accounts.length > 0 && <h2>{t("noteAccounts")}</h2>}
      <AccountList accounts={entity.accounts} words={words} />
      <h2>{t("noteEvidence")}</h2>
      <EvidenceList
        evidence={entity.evidence}
        sources={sources}
        words={words}
      />
      <h2>{t("noteDoesNotSay")}</h2>
      <p>{t("noteDoesNotSayText")}</p>
      <h2>{t("noteObject")}</h2>
      <p>{t("noteObjectText")}</p>
      <footer class="quiet">
        {t(
          "noteDefinitions",
          registry.definitions,
          registry.date,
          String(registry.version),
        )}
      </footer>
    </article>
  );
}
