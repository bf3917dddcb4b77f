import type { Programme } from "@/data/side-files";
import type { EntityAnswer } from "@/utils/registry/lookup";
import { dateWords } from "@/utils/date-words";
import type { Standing, Words } from "@/utils/words";
import { AccountList } from "./account-list";
import { EntityFacts } from "./entity-facts";
import { EvidenceList } from "./evidence-list";
import { EvidenceMarks } from "./evidence-marks";
import { numberEvidence } from "./evidence-numbers";
import { FeedLines } from "./feed-lines";
import { MediaAxes } from "./media-axes";
import { NoteHead } from "./note-head";
import { NoteHistory } from "./note-history";
import { NoteMeaning } from "./note-meaning";

export interface NoteLetterProps {
  answer: EntityAnswer;
  standing: Standing;
  /** Documented programmes that name this entity. */
  programmes?: readonly Programme[];
  words: Words;
}

/** The context note: a letter under the entity's name, written from its facts by the same sentences for everybody. */
export function NoteLetter({
  answer,
  standing,
  programmes = [],
  words,
}: NoteLetterProps) {
  const { t } = words;
  const { entity, sources, registry } = answer;
  const { accounts, remark } = entity;
  const { list, numbers } = numberEvidence(entity, sources);
  const isDisputed = list.some(({ item }) =>
    item.supports.includes("contradiction"),
  );
  const byTikTok = list.filter(({ source }) => source?.publisher === "TikTok");
  return (
    <article class="letter">
      <NoteHead answer={answer} standing={standing} words={words} />
      <FeedLines feeds={answer.feeds} words={words} />
      <EntityFacts answer={answer} words={words} />
      {remark && (
        <section>
          <h2>{t("noteRemark")}</h2>
          <p>
            {remark.text}
            <EvidenceMarks
              positions={remark.evidence}
              numbers={numbers}
              words={words}
            />
          </p>
        </section>
      )}
      <MediaAxes
        entity={entity}
        sources={sources}
        numbers={numbers}
        words={words}
      />
      {accounts.length > 0 && <h2>{t("noteAccounts")}</h2>}
      <AccountList accounts={accounts} numbers={numbers} words={words} />
      {byTikTok.length > 0 && (
        <section>
          <h2>{t("noteTikTok")}</h2>
          <ul>
            {byTikTok.map(({ number, item, published }) => (
              <li key={number}>
                {t("noteHistoryOne", dateWords(published, words), item.claim)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <NoteHistory entity={entity} numbers={numbers} words={words} />
      {programmes.length > 0 && (
        <section>
          <h2>{t("noteProgrammes")}</h2>
          <ul>
            {programmes.map(({ id, name }) => (
              <li key={id}>
                <a href={`states.html#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{t("noteEvidence")}</h2>
      {isDisputed && <p class="aside">{t("noteDisagree")}</p>}
      <EvidenceList evidence={list} words={words} />
      <NoteMeaning
        entity={entity}
        definitions={registry.definitions}
        words={words}
      />
      <h2>{t("noteObject")}</h2>
      <p>{t("noteObjectText")}</p>
      <footer class="quiet">
        {t(
          "noteDefinitions",
          registry.definitions,
          dateWords(registry.date, words),
          String(registry.version),
        )}
      </footer>
    </article>
  );
}
