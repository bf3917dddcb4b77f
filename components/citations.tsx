import type { Programme } from "@/data/side-files";
import type { Source } from "@/data/entity";
import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";

const mark = "programme:";

/** Numbers for sources in the order in which a text first cites them. */
export function numberSources(cites: readonly string[]): Map<string, number> {
  const keys = new Set(cites.filter((key) => !key.startsWith(mark)));
  return new Map([...keys].map((key, at) => [key, at + 1]));
}

/** What a sentence rests on: numbers of sources, and links to programmes further down. */
export function Citations({
  cites,
  numbers,
  programmes,
  words: { t },
}: {
  cites: readonly string[];
  numbers: ReadonlyMap<string, number>;
  programmes: readonly Programme[];
  words: Words;
}) {
  return (
    <span class="marks">
      {cites.map((key) => {
        const number = numbers.get(key);
        const id = key.slice(mark.length);
        const programme = programmes.find((each) => each.id === id);
        return number ? (
          <a
            key={key}
            href={`#source-${key}`}
            aria-label={t("statesSourceNumber", String(number))}
          >
            {number}
          </a>
        ) : (
          programme && (
            <a
              key={key}
              href={`#${id}`}
              aria-label={t("statesProgrammeMark", programme.name)}
            >
              ↓
            </a>
          )
        );
      })}
    </span>
  );
}

/** The sources that the numbers stand for. */
export function SourceList({
  numbers,
  sources,
  words,
}: {
  numbers: ReadonlyMap<string, number>;
  sources: Readonly<Record<string, Source>>;
  words: Words;
}) {
  return (
    <ol class="evidence">
      {[...numbers.keys()].map((key) => {
        const source = sources[key];
        return (
          <li key={key} id={`source-${key}`}>
            {source ? (
              <>
                <strong>{source.publisher}</strong>:{" "}
                {source.url ? (
                  <a href={source.url}>
                    <bdi>{source.title}</bdi>
                  </a>
                ) : (
                  <bdi>{source.title}</bdi>
                )}
                , {dateWords(source.published, words)}
              </>
            ) : (
              key
            )}
          </li>
        );
      })}
    </ol>
  );
}
