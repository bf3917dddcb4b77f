import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";
import type { NumberedEvidence } from "./evidence-numbers";

/** Licences that ask to be named where their facts are shown. */
const asksForAttribution = /^(?:CC BY|ODbL)/;

/** How we know: each piece of evidence with publisher, date and address, oldest first. */
export function EvidenceList({
  evidence,
  words,
}: {
  evidence: readonly NumberedEvidence[];
  words: Words;
}) {
  const { t } = words;
  return (
    <ol class="evidence">
      {evidence.map(({ number, item, source, published }) => (
        <li key={number} id={`evidence-${number}`}>
          <time dateTime={published}>{dateWords(published, words)}</time>{" "}
          <strong>{source?.publisher ?? item.source}</strong>:{" "}
          <bdi>{item.claim}</bdi>
          {item.supports.includes("contradiction") && (
            <>
              {" "}
              <span class="mark">{t("noteContradicts")}</span>
            </>
          )}
          <EvidencePlace evidence={{ item, source }} words={words} />
        </li>
      ))}
    </ol>
  );
}

function EvidencePlace({
  evidence: { item, source },
  words,
}: {
  evidence: Pick<NumberedEvidence, "item" | "source">;
  words: Words;
}) {
  const { t } = words;
  const url = item.url ?? source?.url;
  const archived = item.archivedUrl ?? source?.archivedUrl;
  const read = item.read ?? source?.read;
  const licence = source?.licence;
  const title = <bdi>{source?.title ?? url}</bdi>;
  return (
    <div class="quiet">
      {url ? <a href={url}>{title}</a> : title}
      {archived && " · "}
      {archived && <a href={archived}>{t("noteArchived")}</a>}
      {item.at && " · "}
      {item.at && <bdi>{item.at}</bdi>}
      {read && ` · ${t("noteRead", dateWords(read, words))}`}
      {licence &&
        asksForAttribution.test(licence) &&
        ` · ${t("noteLicence", licence)}`}
    </div>
  );
}
