import { useState } from "preact/hooks";
import type { StudyFile } from "@/data/log/study";
import type { Words } from "@/utils/words";

export interface StudyStatusProps {
  words: Words;
  study: StudyFile;
  state: "recording" | "paused" | "ended";
  /** Day of the consent, as the reader writes dates. */
  since: string;
  pause: () => void;
  resume: () => void;
  end: () => void;
  /** Withdraws and deletes the whole log. */
  withdraw: () => void;
}

/** What the study does now, and the ways to stop it. */
export function StudyStatus({
  words: { t },
  study,
  state,
  since,
  pause,
  resume,
  end,
  withdraw,
}: StudyStatusProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section class="study" aria-labelledby="study">
      <h2 id="study" dir="auto">
        {study.title}
      </h2>
      <p class="lead" role="status">
        {t(`study_${state}`)}
      </p>
      <p class="quiet">
        {t("studySince", since, study.consent.version)} {t("consentContact")}{" "}
        <span dir="auto">{study.contact}</span>
      </p>
      <div class="actions">
        {state === "recording" && (
          <button type="button" onClick={pause}>
            {t("studyPause")}
          </button>
        )}
        {state === "paused" && (
          <button type="button" onClick={resume}>
            {t("studyResume")}
          </button>
        )}
        {state !== "ended" && (
          <button type="button" onClick={end}>
            {t("studyEnd")}
          </button>
        )}
        <button
          type="button"
          aria-expanded={isAsking}
          onClick={() => setAsking(!isAsking)}
        >
          {t("studyWithdraw")}
        </button>
      </div>
      {isAsking && (
        <div class="notice">
          <p>{t("studyWithdrawText")}</p>
          <div class="actions">
            <button
              type="button"
              onClick={() => {
                setAsking(false);
                withdraw();
              }}
            >
              {t("studyWithdrawYes")}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {t("studyWithdrawNo")}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
