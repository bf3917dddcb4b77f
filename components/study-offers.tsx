import type { StudyFile } from "@/data/log/study";
import type { Words } from "@/utils/words";

export interface StudyOffersProps {
  words: Words;
  /** A study of the organisation's that manages this browser. */
  policyStudy: StudyFile | undefined;
  /** Why the last file was no study, or what came of the last thing done. */
  said: string;
  /** Shows a study's consent text; nothing is switched on by it. */
  look: (study: "own" | "policy") => void;
  readFile: (file: File) => void;
}

/** The ways to a study, while there is none. */
export function StudyOffers({
  words: { t },
  policyStudy,
  said,
  look,
  readFile,
}: StudyOffersProps) {
  return (
    <article class="letter">
      <h1>{t("pageLog")}</h1>
      <p class="lead">{t("logOff")}</p>
      <p>{t("logOffText")}</p>
      {policyStudy && (
        <section class="notice">
          <p>{t("logPolicy")}</p>
          <button type="button" onClick={() => look("policy")}>
            <span dir="auto">{policyStudy.title}</span>
          </button>
        </section>
      )}
      <div class="actions">
        <label class="button-like">
          {t("logStudyFile")}
          <input
            type="file"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) readFile(file);
              currentTarget.value = "";
            }}
          />
        </label>
        <button type="button" id="own-study" onClick={() => look("own")}>
          {t("logOwnStudy")}
        </button>
      </div>
      <p role="status">{said}</p>
    </article>
  );
}
