import { useState } from "preact/hooks";
import type { AccountAnswer, OwnEntry } from "@/utils/messaging/protocol";
import { attributionOf, nameOf, sentenceOf } from "@/utils/sentence";
import { dateWords } from "@/utils/date-words";
import type { Labelled, Words } from "@/utils/words";
import { Badge } from "./badge";
import { FeedLines } from "./feed-lines";
import { OwnLines } from "./own-lines";

export interface CardActions {
  own: (handle: string) => OwnEntry;
  isHidden: (handle: string) => boolean;
  /** Copies the card as text with its sources. */
  copy: (answer: AccountAnswer) => Promise<void>;
  hide: (handle: string, isHidden: boolean) => void;
}

/** A registered account: who runs it, and what can be done about it. */
export function AccountCard({
  answer,
  labelled,
  words,
  own,
  isHidden,
  copy,
  hide,
}: CardActions & { answer: AccountAnswer; labelled: Labelled; words: Words }) {
  const { t } = words;
  const { entity, account, parentName, sources } = answer;
  const { handle, status, statusDate } = account;
  const [said, setSaid] = useState("");
  const attribution = attributionOf(entity, sources, "attribution");
  const hidden = isHidden(handle);
  return (
    <article class="card">
      <Badge labelled={labelled} words={words} />
      <h2 dir="auto">{nameOf(entity.names, t("languageTag"))}</h2>
      <p class="quiet">
        <bdi>@{handle}</bdi>
      </p>
      <p>
        {sentenceOf(entity, words, {
          ...(parentName && { parentName }),
          ...(attribution && { attribution }),
        })}
      </p>
      {status !== "active" && (
        <p>{t(`status_${status}`, dateWords(statusDate, words))}</p>
      )}
      <OwnLines own={own(handle)} words={words} />
      <FeedLines feeds={answer.feeds} words={words} />
      {hidden && <p class="own">{t("popupHidden")}</p>}
      <div class="actions">
        <a class="button" href={`note.html?handle=${handle}`} target="_blank">
          {t("popupNote")}
        </a>
        <button
          type="button"
          onClick={() => {
            copy(answer).then(
              () => setSaid(t("cardCopied")),
              () => setSaid(t("popupNotCopied")),
            );
          }}
        >
          {t("cardCopy")}
        </button>
        <a
          class="button button--plain"
          href={`report.html?handle=${handle}`}
          target="_blank"
        >
          {t("noteWrong")}
        </a>
      </div>
      <div class="actions">
        <button
          type="button"
          class="link"
          onClick={() => hide(handle, !hidden)}
        >
          {t(hidden ? "popupShowAgain" : "popupHide")}
        </button>
        <a href={`options.html?account=${handle}`} target="_blank">
          {t("popupOwnWords")}
        </a>
        <a href={`report.html?handle=${handle}&reason=mine`} target="_blank">
          {t("report_mine")}
        </a>
      </div>
      <p class="quiet" role="status">
        {said}
      </p>
    </article>
  );
}
