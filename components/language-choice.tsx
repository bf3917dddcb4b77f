import { languages, type LanguageChoice as Choice } from "@/data/languages";
import type { Words } from "@/utils/words";

/** The language of pages and badges; each stands under its own name, so that everybody finds theirs. */
export function LanguageChoice({
  value,
  isLocked,
  onChange,
  words: { t },
}: {
  value: Choice;
  isLocked: boolean;
  onChange: (language: Choice) => void;
  words: Words;
}) {
  return (
    <div class="language">
      <label for="language">{t("optionsLanguage")}</label>
      {isLocked && <p class="quiet">{t("optionsLocked")}</p>}
      <select
        id="language"
        value={value}
        disabled={isLocked}
        onChange={(event) => onChange(event.currentTarget.value as Choice)}
      >
        <option value="browser">{t("language_browser")}</option>
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code.replace("_", "-")}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
