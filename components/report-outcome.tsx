import { useState } from "preact/hooks";
import type { Changes } from "@/data/feed";
import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";

/** That an account was reported, and what the registry's list of changes says of it since, for a person who asks. */
export function ReportOutcome({
  reported,
  ask,
  words,
}: {
  /** Day of the report, YYYY-MM-DD. */
  reported: string;
  /** Asks the feeds that are followed; absent where none is. A text where that failed. */
  ask: (() => Promise<Changes | string>) | undefined;
  words: Words;
}) {
  const { t } = words;
  const [answer, setAnswer] = useState<Changes | string | undefined>();
  const [isBusy, setBusy] = useState(false);
  return (
    <div class="notice">
      <p>{t("reportedOn", dateWords(reported, words))}</p>
      {ask && (
        <button
          type="button"
          disabled={isBusy}
          onClick={() => {
            setBusy(true);
            void ask()
              .then(setAnswer)
              .finally(() => setBusy(false));
          }}
        >
          {t("outcomeAsk")}
        </button>
      )}
      <div role="status">
        {typeof answer === "string" && <p>{answer}</p>}
        {typeof answer === "object" && answer.length === 0 && (
          <p>{t("outcomeNone")}</p>
        )}
        {typeof answer === "object" &&
          answer.map(({ version, date, why, lines }) => (
            <div key={version}>
              <p>
                {t(
                  "outcomeChange",
                  String(version),
                  dateWords(date, words),
                  why,
                )}
              </p>
              <ul dir="ltr" lang="en">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
      </div>
    </div>
  );
}
