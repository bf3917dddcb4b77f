import { useState } from "preact/hooks";
import type { Report, ReportReason } from "@/utils/report";
import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";
import { ChoiceGroup } from "./choice-group";

export interface ReportFormProps {
  words: Words;
  reasons: readonly ReportReason[];
  longest: { readonly reason: number; readonly evidence: number };
  asked: { readonly handle: string; readonly about: ReportReason };
  registry: Report["registry"];
  entityOf: (handle: string) => Promise<Report["entity"]>;
  readHandle: (typed: string) => string | undefined;
  isEvidence: (address: string) => boolean;
  toText: (report: Report) => string;
  /** Opens a new issue with the report; absent where no repository is configured. */
  openIssue: ((report: Report) => void) | undefined;
  save: (report: Report) => void;
  copy: (report: Report) => Promise<void>;
  /** Day on which the account was reported before. */
  reportedOn: (handle: string) => string | undefined;
}

/** A report to the registry's editors: written here, shown whole, and only then taken elsewhere by the person. */
export function ReportForm({ words, ...given }: ReportFormProps) {
  const { t } = words;
  const [about, setAbout] = useState(given.asked.about);
  const [typed, setTyped] = useState(given.asked.handle);
  const [reason, setReason] = useState("");
  const [evidence, setEvidence] = useState("");
  const [problem, setProblem] = useState<string>();
  const [report, setReport] = useState<Report>();

  async function check(event: Event) {
    event.preventDefault();
    const handle = given.readHandle(typed);
    const link = evidence.trim();
    const wrong = handle
      ? link && !given.isEvidence(link) && "reportNoLink"
      : "optionsNoHandle";
    setProblem(wrong || undefined);
    setReport(undefined);
    if (wrong || handle === undefined) return;
    setReport({
      about,
      handle,
      entity: await given.entityOf(handle),
      registry: given.registry,
      reason,
      evidence: link,
    });
  }

  const handle = given.readHandle(typed);
  const reported = handle && given.reportedOn(handle);
  return (
    <article class="letter">
      <h1>{t("reportTitle")}</h1>
      <p class="lead">{t("reportLead")}</p>
      {reported && (
        <p class="notice">{t("reportedOn", dateWords(reported, words))}</p>
      )}
      <form class="fields" onSubmit={(event) => void check(event)}>
        <ChoiceGroup
          name="report"
          head="reportAbout"
          choices={given.reasons}
          value={about}
          isLocked={false}
          onChange={setAbout}
          words={words}
        />
        <label>
          {t("optionsAccount")}
          <input
            name="handle"
            required
            maxLength={2000}
            spellcheck={false}
            autoComplete="off"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <label>
          {t("reportReason")}
          <textarea
            name="reason"
            rows={5}
            maxLength={given.longest.reason}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <label>
          {t("reportEvidence")}
          <input
            name="evidence"
            type="url"
            maxLength={given.longest.evidence}
            placeholder="https://"
            value={evidence}
            onInput={(event) => setEvidence(event.currentTarget.value)}
          />
        </label>
        {problem && <p role="alert">{t(problem)}</p>}
        <button type="submit">{t("reportShow")}</button>
      </form>
      {report && <ReportShown report={report} words={words} {...given} />}
    </article>
  );
}

function ReportShown({
  report,
  words: { t },
  toText,
  openIssue,
  save,
  copy,
}: Pick<ReportFormProps, "words" | "toText" | "openIssue" | "save" | "copy"> & {
  report: Report;
}) {
  const [said, setSaid] = useState("");
  return (
    <section aria-labelledby="whole">
      <h2 id="whole">{t("reportWhole")}</h2>
      <p>{t(openIssue ? "reportWholeText" : "reportNoRepository")}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <pre tabIndex={0} aria-labelledby="whole">
        {toText(report)}
      </pre>
      <div class="actions">
        {openIssue && (
          <button
            type="button"
            onClick={() => {
              openIssue(report);
              setSaid(t("reportOpened"));
            }}
          >
            {t("reportIssue")}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            save(report);
            setSaid(t("reportSaved"));
          }}
        >
          {t("optionsExport")}
        </button>
        <button
          type="button"
          onClick={() => {
            copy(report).then(
              () => setSaid(t("reportCopied")),
              () => setSaid(t("popupNotCopied")),
            );
          }}
        >
          {t("cardCopy")}
        </button>
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
