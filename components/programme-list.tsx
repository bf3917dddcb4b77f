import { backgroundLanguage } from "@/data/background-note";
import type { Source } from "@/data/entity";
import type { Programme } from "@/data/side-files";
import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";

interface ProgrammeListProps {
  programmes: readonly Programme[];
  sources: Readonly<Record<string, Source>>;
  /** Names of entities, by id. */
  names: Readonly<Record<string, string>>;
  words: Words;
}

/** Documented programmes and networks: what was said, by whom, when, and where to read it. */
export function ProgrammeList(props: ProgrammeListProps) {
  return (
    <ol class="programmes">
      {props.programmes
        .toSorted((a, b) => (a.date < b.date ? -1 : 1))
        .map((programme) => (
          <li key={programme.id} id={programme.id}>
            <ProgrammeEntry programme={programme} {...props} />
          </li>
        ))}
    </ol>
  );
}

function ProgrammeEntry({
  programme,
  sources,
  names,
  words,
}: ProgrammeListProps & { programme: Programme }) {
  const { t, country } = words;
  const { name, state, date, claim, attributedBy, disputedBy, note } =
    programme;
  const on = dateWords(date, words);
  const bodies = attributedBy.join("; ");
  return (
    <>
      <h3 lang={backgroundLanguage}>{name}</h3>
      <p class="quiet">
        {state
          ? t("statesAttributed", on, country(state), bodies)
          : t("statesReported", on, bodies)}
        {disputedBy && ` ${t("statesDisputed", disputedBy)}`}
      </p>
      <p lang={backgroundLanguage}>
        {claim} {note}
      </p>
      <p class="quiet">
        {programme.evidence.map((item) => {
          const source = sources[item.source];
          const address = item.url ?? source?.url;
          const cited = source
            ? `${source.publisher}, ${dateWords(source.published, words)}`
            : item.source;
          return (
            <span class="piece" key={item.source}>
              {address ? <a href={address}>{cited}</a> : cited}
            </span>
          );
        })}
        {programme.accounts.map((id) => (
          <span class="piece" key={id}>
            <a href={`note.html?id=${id}`}>
              {t("statesEntity", names[id] ?? id)}
            </a>
          </span>
        ))}
      </p>
    </>
  );
}
