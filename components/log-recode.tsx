import { useRef, useState } from "preact/hooks";
import { counted, numberWords } from "@/utils/counted";
import { dateWords } from "@/utils/date-words";
import type { RecodeReport } from "@/utils/exposure-log/recode";
import type { Words } from "@/utils/words";
import { ChoiceGroup } from "./choice-group";
import type { ListedVersion, RecodeActions, RecodedLog } from "./log-view";
import { RecodeChanges } from "./recode-changes";

export interface LogRecodeProps extends RecodeActions {
  versions: readonly ListedVersion[];
  /** Whether there are rows on this device; an exported file can be read without. */
  hasKept: boolean;
  words: Words;
}

/** What was compared, and what came of it. */
interface Compared {
  readonly of: RecodedLog;
  readonly key: number;
  readonly report: RecodeReport;
}

/** What another version of the registry would say of the rows of a log, which stay as they are. */
export function LogRecode({
  versions,
  hasKept,
  recode,
  save,
  words,
}: LogRecodeProps) {
  const { t } = words;
  const [key, setKey] = useState(versions[0]!.key);
  const [wanted, setWanted] = useState<"kept" | "file">("kept");
  const [file, setFile] = useState<File>();
  const [compared, setCompared] = useState<Compared>();
  const [said, setSaid] = useState("");
  const [rows, setRows] = useState<number>();
  const running = useRef<AbortController>(undefined);
  const which = hasKept ? wanted : "file";
  const of = which === "kept" ? "kept" : file;

  const change = (set: () => void) => {
    set();
    setCompared(undefined);
    setSaid("");
  };

  /** One thing at a time. */
  async function run(
    work: (watch: Parameters<typeof save>[2]) => Promise<string>,
  ) {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setSaid("");
    setRows(0);
    const end = await work({ signal: stop.signal, onProgress: setRows }).catch(
      (error: unknown) =>
        stop.signal.aborted
          ? t("exportCancelled")
          : t("recodeFailed", error instanceof Error ? error.message : ""),
    );
    if (running.current !== stop) return;
    setRows(undefined);
    setSaid(end);
  }

  const compare = (chosen: RecodedLog) =>
    run(async (watch) => {
      setCompared(undefined);
      const report = await recode(chosen, key, watch);
      setCompared({ of: chosen, key, report });
      return summaryWords(report, words);
    });

  return (
    <section class="recode" aria-labelledby="recode">
      <h2 id="recode">{t("recodeHead")}</h2>
      <p>{t("recodeText")}</p>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (of) void compare(of);
        }}
      >
        {hasKept && (
          <ChoiceGroup
            name="recode"
            head="recodeOf"
            choices={["kept", "file"] as const}
            value={which}
            isLocked={rows !== undefined}
            onChange={(next) => change(() => setWanted(next))}
            words={words}
          />
        )}
        {which === "file" && (
          <div class="field">
            <label for="recode-file">{t("recodeFile")}</label>
            <input
              id="recode-file"
              type="file"
              accept=".zip,.csv,.ndjson"
              required
              aria-describedby="recode-file-hint"
              onChange={({ currentTarget: { files } }) =>
                change(() => setFile(files?.[0]))
              }
            />
            <p class="quiet" id="recode-file-hint">
              {t("recodeFileHint")}
            </p>
          </div>
        )}
        <div class="field">
          <label for="recode-version">{t("recodeVersion")}</label>
          <select
            id="recode-version"
            value={String(key)}
            onChange={({ currentTarget: { value } }) =>
              change(() => setKey(Number(value)))
            }
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
        <button type="submit" disabled={rows !== undefined}>
          {t("recodeRun")}
        </button>
      </form>
      {rows !== undefined && (
        <div class="progress">
          <progress aria-label={t("exportProgress")} />
          <span>{t("recodeBusy", numberWords(rows, words))}</span>
          <button type="button" onClick={() => running.current?.abort()}>
            {t("exportCancel")}
          </button>
        </div>
      )}
      <p role="status">{said}</p>
      {compared && (
        <>
          <div class="actions">
            <button
              type="button"
              disabled={rows !== undefined}
              onClick={() =>
                void run(async (watch) => {
                  await save(compared.of, compared.key, watch);
                  return t("exportSaved");
                })
              }
            >
              {t("recodeSave")}
            </button>
          </div>
          <RecodeChanges changes={compared.report.changes} words={words} />
        </>
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
