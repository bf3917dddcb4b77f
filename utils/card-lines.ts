import { dateWords } from "./date-words";
import { feedLines } from "./feed-lines";
import type {
  AccountAnswer,
  CardLine,
  CardLines,
  OwnEntry,
} from "./messaging/protocol";
import { attributionOf, nameOf, sentenceOf } from "./sentence";
import type { Words } from "./words";

/**
 * What the card says about an account, in the order in which it stands: who, why, how we know; and below what can be
 * done, from which registry. Composed by the worker, so that a page holds no more of the registry than it shows.
 */
export function cardLines(
  {
    entity,
    account,
    parentName,
    sources,
    registry,
    feeds,
    own,
  }: AccountAnswer & { own?: OwnEntry },
  words: Words,
): CardLines {
  const { t } = words;
  const attribution = attributionOf(entity, sources, "attribution");
  const above: CardLine[] = [
    { tag: "h2", text: nameOf(entity.names, t("languageTag")), dir: "auto" },
    { tag: "p", text: `@${account.handle}`, class: "handle", dir: "ltr" },
    {
      tag: "p",
      text: sentenceOf(entity, words, {
        ...(parentName && { parentName }),
        ...(attribution && { attribution }),
      }),
    },
  ];
  if (own?.words)
    above.push({ tag: "p", text: t("cardOwnWords", own.words), class: "own" });
  if (own?.note)
    above.push({ tag: "p", text: own.note, class: "own", dir: "auto" });
  if (account.status !== "active") {
    const date = dateWords(account.statusDate, words);
    above.push({ tag: "p", text: t(`status_${account.status}`, date) });
  }
  for (const text of feedLines(feeds, words)) above.push({ tag: "p", text });
  const evidence = entity.evidence[account.evidence[0] ?? 0];
  const source = evidence && sources[evidence.source];
  if (evidence && source) {
    const date =
      evidence.published ?? source.published ?? evidence.read ?? source.read;
    above.push(
      { tag: "h3", text: t("cardHowWeKnow") },
      {
        tag: "p",
        text: t(
          "cardEvidence",
          source.publisher,
          dateWords(date, words),
          evidence.claim,
        ),
      },
    );
  }
  const below: CardLine[] = [];
  if (own?.reported)
    below.push({
      tag: "p",
      text: t("reportedOn", dateWords(own.reported, words)),
      class: "handle",
    });
  below.push({
    tag: "footer",
    text: t(
      "cardRegistry",
      dateWords(registry.date, words),
      String(registry.version),
    ),
  });
  return { above, below };
}
