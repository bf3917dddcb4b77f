import { backgroundLanguage, backgroundSections } from "@/data/background-note";
import type { Source } from "@/data/entity";
import type { Programme, Wanted } from "@/data/side-files";
import type { RegistryDate } from "@/utils/messaging/protocol";
import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";
import { Citations, numberSources, SourceList } from "./citations";
import { ProgrammeList } from "./programme-list";
import { WantedSummary } from "./wanted-summary";

export interface BackgroundNoteProps {
  programmes: readonly Programme[];
  wanted: readonly Wanted[];
  sources: Readonly<Record<string, Source>>;
  /** Names of entities that programmes point to, by id. */
  names: Readonly<Record<string, string>>;
  registry: RegistryDate;
  words: Words;
}

/** How states use TikTok: a text with its sources, the documented programmes, and who is missing here. */
export function BackgroundNote(props: BackgroundNoteProps) {
  const { programmes, wanted, sources, names, registry, words } = props;
  const { t } = words;
  const numbers = numberSources(
    backgroundSections.flatMap(({ paragraphs }) =>
      paragraphs.flat().flatMap(({ cites }) => cites),
    ),
  );
  return (
    <article class="letter">
      <header>
        <h1>{t("statesTitle")}</h1>
        <p class="lead">{t("statesLead")}</p>
      </header>
      <div lang={backgroundLanguage}>
        {backgroundSections.map(({ id, title, paragraphs }) => (
          <section key={id} id={id}>
            <h2>{title}</h2>
            {paragraphs.map((statements, at) => (
              <p key={at}>
                {statements.map(({ text, cites }) => (
                  <>
                    {text}
                    <Citations
                      cites={cites}
                      numbers={numbers}
                      programmes={programmes}
                      words={words}
                    />{" "}
                  </>
                ))}
              </p>
            ))}
          </section>
        ))}
      </div>
      <section id="programmes">
        <h2>{t("noteProgrammes")}</h2>
        <p>{t("statesProgrammesText")}</p>
        <ProgrammeList
          programmes={programmes}
          sources={sources}
          names={names}
          words={words}
        />
      </section>
      <section id="wanted">
        <h2>{t("statesWanted")}</h2>
        <WantedSummary wanted={wanted} words={words} />
      </section>
      <section>
        <h2>{t("statesSources")}</h2>
        <SourceList numbers={numbers} sources={sources} words={words} />
      </section>
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
