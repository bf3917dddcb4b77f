import type { OwnEntry } from "@/utils/messaging/protocol";
import type { Words } from "@/utils/words";

/** What the reader wrote or did about an account; nothing where that is nothing. */
export function OwnLines({
  own: { words: ownWords, note, reported },
  words: { t },
}: {
  own: OwnEntry;
  words: Words;
}) {
  return (
    <>
      {ownWords && <p class="own">{t("cardOwnWords", ownWords)}</p>}
      {note && (
        <p class="own" dir="auto">
          {note}
        </p>
      )}
      {reported && <p class="own">{t("reportedOn", reported)}</p>}
    </>
  );
}
