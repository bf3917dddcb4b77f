import type { Entity } from "@/data/entity";
import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";
import { EvidenceMarks } from "./evidence-marks";
import type { EvidenceNumbers } from "./evidence-numbers";
import { noteEvents } from "./note-events";

/** What happened, as a dated list; nothing where nothing is on record. */
export function NoteHistory({
  entity,
  numbers,
  words,
}: {
  entity: Entity;
  numbers: EvidenceNumbers;
  words: Words;
}) {
  const { t } = words;
  const events = noteEvents(entity);
  if (events.length === 0) return null;
  const hasSeveral = entity.accounts.length > 1;
  return (
    <section>
      <h2>{t("noteHistory")}</h2>
      <ul class="history">
        {events.map(({ date, what, handles, evidence }) => (
          <li key={date + what}>
            {hasSeveral && handles.length > 0
              ? t(
                  "noteHistoryOf",
                  dateWords(date, words),
                  what,
                  handles.map((handle) => `@${handle}`).join(", "),
                )
              : t("noteHistoryOne", dateWords(date, words), what)}
            <EvidenceMarks
              positions={evidence}
              numbers={numbers}
              words={words}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
