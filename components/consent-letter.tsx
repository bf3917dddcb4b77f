import { useState } from "preact/hooks";
import { attentionRule, exposureRules, sessionRule } from "@/data/log/rules";
import type { StudyFile } from "@/data/log/study";
import { tables } from "@/data/log/tables";
import { messageKey, type Words } from "@/utils/words";

export interface ConsentLetterProps {
  words: Words;
  study: StudyFile;
  /** Says yes to the text above; `withPrivate` where private windows were agreed to by themselves. */
  agree: (withPrivate: boolean) => void;
  decline: () => void;
}

/** What a study is, and everything that would be kept, before anybody has said yes. */
export function ConsentLetter({
  words: { t },
  study,
  agree,
  decline,
}: ConsentLetterProps) {
  const [hasRead, setHasRead] = useState(false);
  const [withPrivate, setWithPrivate] = useState(false);
  const { record, labels } = study;
  return (
    <article class="letter consent">
      <h1 dir="auto">{study.title}</h1>
      <p class="quiet">
        {t("consentContact")} <span dir="auto">{study.contact}</span>
      </p>
      <div class="consent-text" dir="auto">
        {study.consent.text.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p class="quiet">{t("consentVersion", study.consent.version)}</p>
      </div>
      <h2>{t("consentKept")}</h2>
      <ul>
        <li>
          {t("consentKeptRows")}
          <ul>
            {record.roles.map((role) => (
              <li key={role}>{t(messageKey("role", role))}</li>
            ))}
          </ul>
        </li>
        <li>{t("consentKeptCounts")}</li>
        <li>{t("consentKeptTimes")}</li>
        {record.events && <li>{t("consentKeptEvents")}</li>}
        {record.timeZone && <li>{t("consentKeptZone")}</li>}
      </ul>
      <h2>{t("consentNotKept")}</h2>
      <p>{t("consentNotKeptText")}</p>
      {(labels.conditions.length > 1 ||
        labels.conditions[0]?.name !== "usual") && (
        <>
          <h2>{t("consentLabels")}</h2>
          <p>{t("consentLabelsText")}</p>
          <ul>
            {labels.conditions.map(({ name }) => (
              <li key={name}>
                {t(
                  messageKey("condition", name),
                  String(labels.delayHours ?? 0),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t("consentWhere")}</h2>
      <p>{t("consentWhereText", String(study.retentionDays))}</p>
      {study.ends && <p>{t("consentEnds", study.ends)}</p>}
      <details>
        <summary>{t("consentColumns")}</summary>
        <p>{exposureRules[study.exposureRule].definition}</p>
        <p>{attentionRule.definition}</p>
        <p>{sessionRule.definition}</p>
        {tables.map((table) => (
          <section key={table.name}>
            <h3>{table.title}</h3>
            <dl>
              {table.columns.map(({ name, definition }) => (
                <div key={name}>
                  <dt>
                    <code>{name}</code>
                  </dt>
                  <dd>{definition}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </details>
      <form
        class="notice"
        onSubmit={(event) => {
          event.preventDefault();
          if (hasRead) agree(withPrivate);
        }}
      >
        <label class="check">
          <input
            id="has-read"
            type="checkbox"
            required
            checked={hasRead}
            onChange={(event) => setHasRead(event.currentTarget.checked)}
          />
          {t("consentHasRead")}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={withPrivate}
            onChange={(event) => setWithPrivate(event.currentTarget.checked)}
          />
          {t("consentPrivate")}
        </label>
        <div class="actions">
          <button type="submit" class="button">
            {t("consentAgree")}
          </button>
          <button type="button" onClick={decline}>
            {t("consentDecline")}
          </button>
        </div>
      </form>
    </article>
  );
}
