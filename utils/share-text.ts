import type { Account } from "@/data/entity";
import { dateWords } from "./date-words";
import type { AccountAnswer } from "./messaging/protocol";
import { attributionOf, nameOf, sentenceOf } from "./sentence";
import { messageKey, type Words } from "./words";

/** Reads on its own: who runs the account, how we know with addresses, and from which registry. */
export function shareText(
  {
    entity,
    account,
    parentName,
    sources,
    registry,
  }: Omit<AccountAnswer, "account"> & { account?: Account },
  words: Words,
  link?: string,
): string {
  const { t, country } = words;
  const attribution = attributionOf(entity, sources, "attribution");
  const handles = account ? [account] : entity.accounts;
  const evidence = entity.evidence.map((item) => {
    const source = sources[item.source];
    const publisher = source?.publisher ?? item.source;
    const date = dateWords(item.published ?? source?.published, words);
    const address = item.url ?? source?.url ?? "";
    return `– ${t("cardEvidence", publisher, date, item.claim)} ${address}`;
  });
  return [
    nameOf(entity.names, t("languageTag")),
    handles.map(({ handle }) => `@${handle}`).join(", "),
    [
      t(messageKey("kindLong", entity.kind)),
      entity.country && country(entity.country),
    ]
      .filter(Boolean)
      .join(" · "),
    sentenceOf(entity, words, {
      ...(parentName && { parentName }),
      ...(attribution && { attribution }),
    }),
    "",
    `${t("cardHowWeKnow")}:`,
    ...evidence.map((line) => line.trimEnd()),
    "",
    t(
      "shareRegistry",
      dateWords(registry.date, words),
      String(registry.version),
    ),
    ...(link ? [link] : []),
  ].join("\n");
}
