import { element } from "@/utils/dom/element";
import type { LookupAnswer } from "@/utils/messaging/protocol";
import { attributionOf, nameOf, sentenceOf } from "@/utils/sentence";
import type { Words } from "@/utils/words";

/** What the card says once the registry has answered: who, why, how we know, and from which registry. */
export function cardContent(
  document: Document,
  {
    entity,
    account,
    parentName,
    sources,
    registry,
    own,
    feedLines = [],
  }: LookupAnswer,
  words: Words,
  actions: Node,
): Node[] {
  const { t } = words;
  const attribution = attributionOf(entity, sources, "attribution");
  const parts: Node[] = [
    element(document, "h2", {}, nameOf(entity.names, t("languageTag"))),
    element(
      document,
      "p",
      { class: "handle", dir: "ltr" },
      `@${account.handle}`,
    ),
    element(
      document,
      "p",
      {},
      sentenceOf(entity, words, {
        ...(parentName && { parentName }),
        ...(attribution && { attribution }),
      }),
    ),
  ];
  const line = (text: string, attributes = {}) =>
    parts.push(element(document, "p", attributes, text));
  if (own?.words) line(t("cardOwnWords", own.words), { class: "own" });
  if (own?.note) line(own.note, { class: "own" });
  if (account.status !== "active") {
    const date = account.statusDate ?? t("dateUnknown");
    line(t(`status_${account.status}`, date));
  }
  for (const text of feedLines) line(text);
  const evidence = entity.evidence[account.evidence[0] ?? 0];
  const source = evidence && sources[evidence.source];
  if (evidence && source)
    parts.push(
      element(document, "h3", {}, t("cardHowWeKnow")),
      element(
        document,
        "p",
        {},
        t(
          "cardEvidence",
          source.publisher,
          evidence.published ??
            source.published ??
            evidence.read ??
            source.read,
          evidence.claim,
        ),
      ),
    );
  parts.push(actions);
  if (own?.reported) line(t("reportedOn", own.reported), { class: "handle" });
  parts.push(
    element(
      document,
      "footer",
      {},
      t("cardRegistry", registry.date, String(registry.version)),
    ),
  );
  return parts;
}
