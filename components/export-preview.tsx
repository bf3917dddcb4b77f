import type { Words } from "@/utils/words";

/** One file as it will leave, and how it begins. */
export interface ExportedFile {
  readonly path: string;
  readonly bytes: number;
  /** Of a table: its rows. */
  readonly rows: number | undefined;
  readonly start: string | undefined;
  readonly isWhole: boolean;
}

interface ExportPreviewProps {
  words: Words;
  files: readonly ExportedFile[];
  isBusy: boolean;
  save: () => void;
}

const units = [
  ["megabyte", 1e6],
  ["kilobyte", 1e3],
] as const;

/** Every file that will leave, with its size and how it begins; nothing leaves that is not here. */
export function ExportPreview({
  words: { t },
  files,
  isBusy,
  save,
}: ExportPreviewProps) {
  const size = (bytes: number) => {
    const [unit, of] = units.find(([, of]) => bytes >= of) ?? ["byte", 1];
    return new Intl.NumberFormat(t("languageTag"), {
      style: "unit",
      unit,
      unitDisplay: unit === "byte" ? "long" : "short",
      maximumSignificantDigits: 3,
    }).format(bytes / of);
  };
  return (
    <section aria-labelledby="leaving">
      <h3 id="leaving">{t("exportLeaving")}</h3>
      <p class="quiet">{t("exportLeavingText")}</p>
      <ul class="files">
        {files.map(({ path, bytes, rows, start, isWhole }) => (
          <li key={path}>
            <details>
              <summary>
                <span dir="ltr">{path}</span>{" "}
                <span>
                  {rows !== undefined &&
                    `${t("exportCount", rows.toLocaleString(t("languageTag")))} · `}
                  {size(bytes)}
                </span>
              </summary>
              {start === undefined ? (
                <p class="quiet">{t("exportNoText")}</p>
              ) : (
                <>
                  {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
                  <pre tabIndex={0} dir="ltr" aria-label={path}>
                    {start}
                  </pre>
                  {!isWhole && <p class="quiet">{t("exportMore")}</p>}
                </>
              )}
            </details>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" disabled={isBusy} onClick={save}>
          {t("exportSave")}
        </button>
      </div>
    </section>
  );
}
