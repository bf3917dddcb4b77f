import type { Entity, Source } from "@/data/entity";
import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";
import { EvidenceMarks } from "./evidence-marks";
import type { EvidenceNumbers } from "./evidence-numbers";
import { mediaAxes, mediaTypeWords } from "./media-words";

interface MediaAxesProps {
  entity: Entity;
  sources: Readonly<Record<string, Source>>;
  numbers: EvidenceNumbers;
  words: Words;
}

/** Who pays, who governs and who decides: three answers, never one word for all, and whose answers they are. */
export function MediaAxes({ entity, sources, numbers, words }: MediaAxesProps) {
  const { t } = words;
  const { media } = entity;
  if (!media) return null;
  const cited = mediaAxes
    .flatMap(({ axis }) => media[axis].evidence)
    .map((at) => entity.evidence[at])
    .map((item) => item && { item, source: sources[item.source] })
    .find((found) => found?.source);
  return (
    <section>
      <h2>{t("noteMedia")}</h2>
      {cited?.source && (
        <p>
          {t(
            "noteMediaBy",
            cited.source.publisher,
            dateWords(cited.item.published ?? cited.source.published, words),
            t(mediaTypeWords[media.type]),
          )}
        </p>
      )}
      <dl class="facts facts--plain">
        {mediaAxes.map(({ axis, name, answers }) => (
          <div key={axis}>
            <dt>{t(name)}</dt>
            <dd>
              {t(answers[media[axis].value])}
              <EvidenceMarks
                positions={media[axis].evidence}
                numbers={numbers}
                words={words}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
