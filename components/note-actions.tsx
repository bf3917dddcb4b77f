import { useState } from "preact/hooks";
import type { OwnEntry } from "@/utils/messaging/protocol";
import type { Words } from "@/utils/words";
import { OwnLines } from "./own-lines";

export interface NoteActionsProps {
  handle: string | undefined;
  own: OwnEntry;
  /** Copies the note as text with its sources. */
  copy: () => Promise<void>;
  /** Copies a link that works for somebody else; absent where no public page is configured. */
  copyLink: (() => Promise<void>) | undefined;
  words: Words;
}

/** What the reader wrote about the account, and what can be done with its note. */
export function NoteActions({
  handle,
  own,
  copy,
  copyLink,
  words,
}: NoteActionsProps) {
  const { t } = words;
  const [said, setSaid] = useState("");
  const doCopy = (work: () => Promise<void>, key: string) =>
    void work().then(
      () => setSaid(t(key)),
      () => setSaid(t("popupNotCopied")),
    );
  return (
    <aside class="note-actions" aria-label={t("noteActions")}>
      <OwnLines own={own} words={words} />
      <div>
        <button type="button" onClick={() => doCopy(copy, "cardCopied")}>
          {t("noteCopy")}
        </button>
        {copyLink && (
          <button
            type="button"
            onClick={() => doCopy(copyLink, "reportCopied")}
          >
            {t("noteCopyLink")}
          </button>
        )}
        {handle !== undefined && (
          <>
            <a
              class="button button--plain"
              href={`report.html?handle=${handle}`}
            >
              {t("noteWrong")}
            </a>
            <a
              class="button button--plain"
              href={`report.html?handle=${handle}&reason=mine`}
            >
              {t("report_mine")}
            </a>
          </>
        )}
        <a class="button button--plain" href="report.html?reason=missing">
          {t("noteMissingAccount")}
        </a>
      </div>
      <p class="quiet" role="status">
        {said}
      </p>
    </aside>
  );
}
