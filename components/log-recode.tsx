import { useRef, useState } from "preact/hooks";
import type { Cell } from "@/data/log/column";
import { counted, numberWords } from "@/utils/counted";
import { dateWords } from "@/utils/date-words";
import type { LabelChange, RecodeReport } from "@/utils/exposure-log/recode";
import { messageKey, type Words } from "@/utils/words";
import type { ListedVersion, LogActions } from "./log-view";
import { mediaAxes } from "./media-words";

interface LogRecodeProps {
  versions: readonly ListedVersion[];
  recode: LogActions["recode"];
  words: Words;
}

/** Changes that are listed; an export holds every row. */
const most = 200;

/** What another version of the registry would say of the same rows, which stay as they are. */
export function LogRecode({ versions, recode, words }: LogRecodeProps) {
  const { t } = words;
  const [key, setKey] = useState(versions[0]!.key);
  const [report, setReport] = useState<RecodeReport>();
  const [said, setSaid] = useState("");
  const running = useRef<AbortController>(undefined);

  async function compare() {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setReport(undefined);
    const onProgress = (rows: number) =>
      setSaid(t("recodeBusy", numberWords(rows, words)));
    onProgress(0);
    try {
      const found = await recode(key, { signal: stop.signal, onProgress });
      setReport(found);
      setSaid(summaryWords(found, words));
    } catch (error) {
      if (!stop.signal.aborted) setSaid(t("recodeFailed", String(error)));
    }
  }

  return (
    <section aria-labelledby="recode">
      <h3 id="recode">{t("recodeHead")}</h3>
      <p>{t("recodeText")}</p>
      <form
        class="recode"
        onSubmit={(event) => {
          event.preventDefault();
          void compare();
        }}
      >
        <div class="field">
          <label for="recode-version">{t("recodeVersion")}</label>
          <select
            id="recode-version"
            value={String(key)}
            onChange={(event) => setKey(Number(event.currentTarget.value))}
          >
            {versions.map((each) => (
              <option key={each.key} value={String(each.key)}>
                {t(
                  each.isCurrent ? "recodeCurrent" : "recodeKept",
                  String(each.version),
                  dateWords(each.date, words),
                )}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">{t("recodeRun")}</button>
      </form>
      <p role="status">{said}</p>
      {report && report.changes.length > 0 && (
        <Changes changes={report.changes} words={words} />
      )}
    </section>
  );
}

function summaryWords(
  { rows, changedRows, changes }: RecodeReport,
  words: Words,
): string {
  if (changedRows === 0)
    return words.t("recodeNothing", numberWords(rows, words));
  const accounts = new Set(changes.map(({ author }) => author)).size;
  return counted(
    words,
    "recodeChanged",
    changedRows,
    numberWords(rows, words),
    numberWords(accounts, words),
  );
}

function Changes({
  changes,
  words,
}: {
  changes: readonly LabelChange[];
  words: Words;
}) {
  const { t } = words;
  const heads = [
    "rowsAccount",
    "recodeRecorded",
    "recodeWould",
    "figureExposures",
    "seenViews",
  ];
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div
        class="numbers changes"
        role="group"
        aria-label={t("recodeHead")}
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              {heads.map((name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, most).map((change) => (
              <tr key={JSON.stringify(change)}>
                <th scope="row">
                  <bdi>@{change.author}</bdi>
                </th>
                <td>{t("recodeWith", String(change.registryVersion))}</td>
                <td class="differences">
                  {differenceWords(change, words).map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                </td>
                <td>{numberWords(change.rows, words)}</td>
                <td>{numberWords(change.views, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.length > most && (
        <p class="quiet">
          {t("registryMore", numberWords(changes.length - most, words))}
        </p>
      )}
    </>
  );
}

function differenceWords(
  { differences }: LabelChange,
  words: Words,
): readonly string[] {
  const { t } = words;
  // An account that is not listed has no record, and nothing else either.
  if (differences.record_id?.[1] === "") return [t("recodeNotListed")];
  return Object.entries(differences).map(([column, [old, now]]) =>
    t(
      "recodeDifference",
      columnWords(column, words),
      cellWords(column, old, words),
      cellWords(column, now, words),
    ),
  );
}

const axisOf = (column: string) =>
  mediaAxes.find(({ axis }) => column === `axes_${axis}`);

function columnWords(column: string, { t }: Words): string {
  const axis = axisOf(column);
  if (axis) return t(axis.name);
  return t(
    { label_type: "noteKind", country: "noteCountry" }[column] ??
      "recodeEntity",
  );
}

function cellWords(column: string, cell: Cell, words: Words): string {
  const { t } = words;
  const text = String(cell);
  if (text === "") return t("recodeNoWord");
  if (column === "label_type") return t(messageKey("kindLong", text));
  if (column === "country") return words.country(text);
  const axis = axisOf(column);
  return axis ? t(axis.answers[text as keyof typeof axis.answers]) : text;
}
