import { dateWords } from "./date-words";
import type { AccountAnswer, CardText, OwnEntry } from "./messaging/protocol";
import { attributionOf, nameOf, sentenceOf } from "./sentence";
import type { Words } from "./words";

/** What the card says: who, why, how we know, and from which registry. The worker writes it, so that pages stay small. */
export function cardText(
  answer: AccountAnswer,
  own: OwnEntry,
  words: Words,
): CardText {
  const { t } = words;
  const { entity, account, parentName, sources, registry } = answer;
  const attribution = attributionOf(entity, sources, "attribution");
  const notes = [
    own.words === undefined ? undefined : t("cardOwnWords", own.words),
    own.note,
    own.reported && t("reportedOn", dateWords(own.reported, words)),
  ];
  const { status, statusDate } = account;
  return {
    name: nameOf(entity.names, t("languageTag")),
    sentence: sentenceOf(entity, words, {
      ...(parentName && { parentName }),
      ...(attribution && { attribution }),
    }),
    own: notes.filter((note) => note !== undefined),
    status:
      status === "active"
        ? undefined
        : t(`status_${status}`, dateWords(statusDate, words)),
    evidence: evidenceOf(answer, words),
    registry: t(
      "cardRegistry",
      dateWords(registry.date, words),
      String(registry.version),
    ),
  };
}

/** The first thing that ties the handle to the entity. */
function evidenceOf(
  { entity, account, sources }: AccountAnswer,
  words: Words,
): string | undefined {
  const item = entity.evidence[account.evidence[0] ?? 0];
  const source = item && sources[item.source];
  if (!item || !source) return undefined;
  const date = item.published ?? source.published ?? item.read ?? source.read;
  return words.t(
    "cardEvidence",
    source.publisher,
    dateWords(date, words),
    item.claim,
  );
}
