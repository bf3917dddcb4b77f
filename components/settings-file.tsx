import type { Words } from "@/utils/words";

export interface SettingsFileProps {
  /** What came of the last file. */
  said: string;
  save: () => void;
  read: (file: File) => void;
  words: Words;
}

/** All settings as one file, out and in. */
export function SettingsFile({
  said,
  save,
  read,
  words: { t },
}: SettingsFileProps) {
  return (
    <section aria-labelledby="file">
      <h2 id="file">{t("optionsFile")}</h2>
      <p class="quiet">{t("optionsFileHint")}</p>
      <div class="actions">
        <button type="button" onClick={save}>
          {t("optionsExport")}
        </button>
        <label class="button-like">
          {t("optionsImport")}
          <input
            type="file"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) read(file);
              currentTarget.value = "";
            }}
          />
        </label>
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
