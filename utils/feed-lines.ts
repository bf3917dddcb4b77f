import type { AccountAnswer } from "./messaging/protocol";
import { badgeWords, type Words } from "./words";

/** Which feed says what of an account, and whether they disagree; no line where only one is followed. */
export function feedLines(
  feeds: AccountAnswer["feeds"],
  words: Words,
): string[] {
  if (!feeds) return [];
  const { t } = words;
  const lines = feeds.says.map(({ feed, kind, country }) => {
    const labelled = kind && {
      kind,
      standing: "current" as const,
      ...(country && { country }),
    };
    const says = labelled
      ? badgeWords(labelled, "long", words)
      : t("cardFeedSilent");
    return t("cardFeedSays", feed, says);
  });
  return feeds.isDisputed ? [t("cardFeedsDisagree"), ...lines] : lines;
}
