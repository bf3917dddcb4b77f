import { useState } from "preact/hooks";
import { tables, type TableName } from "@/data/log/tables";
import type { Words } from "@/utils/words";
import { ChoiceGroup } from "./choice-group";
import { ExportPreview, type ExportedFile } from "./export-preview";
import { ExportTables } from "./export-tables";

/** What somebody chose to take out of the log. */
export interface ExportChoice<Format extends string, Licence extends string> {
  readonly what: "package" | "table";
  /** Of a package. */
  readonly tables: readonly TableName[];
  readonly hasParquet: boolean;
  readonly licence: Licence;
  /** Of a single table. */
  readonly table: TableName;
  readonly format: Format;
  /** Days in UTC, YYYY-MM-DD; empty for open. */
  readonly from: string;
  readonly to: string;
  readonly isHashed: boolean;
}

export interface ExportWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { rows: number; of: number }) => void;
}

export interface ExportFormProps<
  Format extends string,
  Licence extends string,
> {
  words: Words;
  formats: readonly Format[];
  /** Each with its name; `none` is named by the page. */
  licences: readonly (readonly [Licence, string])[];
  preview: (
    choice: ExportChoice<Format, Licence>,
    watch: ExportWatch,
  ) => Promise<readonly ExportedFile[]>;
  save: (
    choice: ExportChoice<Format, Licence>,
    watch: ExportWatch,
  ) => Promise<void>;
}

interface Running {
  readonly stop: AbortController;
  readonly rows: number;
  readonly of: number;
}

/** Takes the log out: chosen here, shown as it will leave, and only then saved. */
export function ExportForm<Format extends string, Licence extends string>({
  words,
  formats,
  licences,
  preview,
  save,
}: ExportFormProps<Format, Licence>) {
  const { t } = words;
  const [choice, setChoice] = useState<ExportChoice<Format, Licence>>({
    what: "package",
    tables: tables.map(({ name }) => name),
    hasParquet: true,
    licence: licences[0]![0],
    table: tables[0].name,
    format: formats[0]!,
    from: "",
    to: "",
    isHashed: false,
  });
  const [files, setFiles] = useState<readonly ExportedFile[]>();
  const [running, setRunning] = useState<Running>();
  const [said, setSaid] = useState("");

  const change = (changed: Partial<typeof choice>) => {
    setChoice({ ...choice, ...changed });
    setFiles(undefined);
    setSaid("");
  };

  /** One thing at a time; what was chosen cannot be changed meanwhile. */
  async function run(work: (watch: ExportWatch) => Promise<string>) {
    const stop = new AbortController();
    setSaid("");
    setRunning({ stop, rows: 0, of: 0 });
    const end = await work({
      signal: stop.signal,
      onProgress: (progress) => setRunning({ stop, ...progress }),
    }).catch((error: unknown) =>
      stop.signal.aborted
        ? t("exportCancelled")
        : t("exportFailed", error instanceof Error ? error.message : ""),
    );
    setRunning(undefined);
    setSaid(end);
  }

  const show = () =>
    run(async (watch) => {
      setFiles(undefined);
      const shown = await preview(choice, watch);
      setFiles(shown);
      return t("exportShown", String(shown.length));
    });

  return (
    <section class="export" aria-labelledby="export">
      <h2 id="export">{t("exportHead")}</h2>
      <p>{t("exportText")}</p>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void show();
        }}
      >
        <ChoiceGroup
          name="export"
          head="exportWhat"
          choices={["package", "table"] as const}
          value={choice.what}
          isLocked={false}
          onChange={(what) => change({ what })}
          words={words}
        />
        {choice.what === "package" ? (
          <ExportTables
            words={words}
            chosen={choice.tables}
            hasParquet={choice.hasParquet}
            licence={choice.licence}
            licences={licences}
            onChange={change}
          />
        ) : (
          <>
            <label>
              {t("exportTable")}
              <select
                name="table"
                value={choice.table}
                onChange={(event) =>
                  change({ table: event.currentTarget.value as TableName })
                }
              >
                {tables.map(({ name }) => (
                  <option key={name} value={name}>
                    {t(`table_${name}`)}
                  </option>
                ))}
              </select>
            </label>
            <ChoiceGroup
              name="format"
              head="exportFormat"
              hint="exportFormatHint"
              choices={formats}
              value={choice.format}
              isLocked={false}
              onChange={(format) => change({ format })}
              words={words}
            />
          </>
        )}
        <fieldset>
          <legend>{t("exportDays")}</legend>
          <p class="quiet">{t("exportDaysHint")}</p>
          <div class="days">
            {(["from", "to"] as const).map((side) => (
              <label key={side}>
                {t(side === "from" ? "exportFrom" : "exportTo")}
                <input
                  type="date"
                  name={side}
                  value={choice[side]}
                  min={side === "to" ? choice.from : undefined}
                  onChange={(event) =>
                    change({ [side]: event.currentTarget.value })
                  }
                />
              </label>
            ))}
          </div>
        </fieldset>
        <div class="choices">
          <label>
            <input
              type="checkbox"
              checked={choice.isHashed}
              onChange={(event) =>
                change({ isHashed: event.currentTarget.checked })
              }
            />
            {t("exportHash")}
          </label>
        </div>
        <button type="submit" disabled={running !== undefined}>
          {t("exportShow")}
        </button>
      </form>
      {running && (
        <div class="progress">
          <progress
            aria-label={t("exportProgress")}
            max={Math.max(1, running.of)}
            value={running.rows}
          />
          <span>
            {t(
              "exportRows",
              running.rows.toLocaleString(t("languageTag")),
              running.of.toLocaleString(t("languageTag")),
            )}
          </span>
          <button type="button" onClick={() => running.stop.abort()}>
            {t("exportCancel")}
          </button>
        </div>
      )}
      <p role="status">{said}</p>
      {files && (
        <ExportPreview
          words={words}
          files={files}
          isBusy={running !== undefined}
          save={() =>
            void run(async (watch) => {
              await save(choice, watch);
              return t("exportSaved");
            })
          }
        />
      )}
    </section>
  );
}
