import type { OwnEntry } from "@/utils/messaging/protocol";
import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";

/** What the reader wrote or did about an account; nothing where that is nothing. */
export function OwnLines({
  own: { words: ownWords, note, reported },
  words,
}: {
  own: OwnEntry;
  words: Words;
}) {
  const { t } = words;
  return (
    <>
      {ownWords && <p class="own">{t("cardOwnWords", ownWords)}</p>}
      {note && (
        <p class="own" dir="auto">
          {note}
        </p>
      )}
      {reported && (
        <p class="own">{t("reportedOn", dateWords(reported, words))}</p>
      )}
    </>
  );
}
