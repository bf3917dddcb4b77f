import type { Evidence, Source } from "@/data/entity";
import type { Words } from "@/utils/words";

interface EvidenceListProps {
  evidence: readonly Evidence[];
  sources: Readonly<Record<string, Source>>;
  words: Words;
}

/** How we know: each piece of evidence with publisher, date and address, oldest first. */
export function EvidenceList({ evidence, sources, words }: EvidenceListProps) {
  const dated = evidence
    .map((item) => ({ item, source: sources[item.source] }))
    .map(({ item, source }) => ({
      item,
      source,
      published: item.published ?? source?.published,
    }))
    .sort((a, b) => (a.published ?? "").localeCompare(b.published ?? ""));
  return (
    <ol class="evidence">
      {dated.map(({ item, source, published }) => (
        <li key={item.claim + item.source}>
          <time dateTime={published}>
            {published ?? words.t("dateUnknown")}
          </time>{" "}
          <strong>{source?.publisher ?? item.source}</strong>: {item.claim}
          <EvidencePlace item={item} source={source} words={words} />
        </li>
      ))}
    </ol>
  );
}

function EvidencePlace({
  item,
  source,
  words,
}: {
  item: Evidence;
  source: Source | undefined;
  words: Words;
}) {
  const url = item.url ?? source?.url;
  const read = item.read ?? source?.read;
  return (
    <div class="quiet">
      {url ? <a href={url}>{source?.title ?? url}</a> : source?.title}
      {item.at && ` · ${item.at}`}
      {read && ` · ${words.t("noteRead", read)}`}
      {source?.licence && ` · ${source.licence}`}
    </div>
  );
}
