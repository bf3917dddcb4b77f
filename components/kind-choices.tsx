import { kindForms, type KindForm } from "@/data/choices";
import { kinds, type KindId } from "@/data/kinds";
import { messageKey, type Words } from "@/utils/words";
import { Badge } from "./badge";

export interface KindChoicesProps {
  formOf: (kind: KindId) => KindForm;
  isLocked: boolean;
  onChange: (kind: KindId, form: KindForm) => void;
  words: Words;
}

/** Each kind of account with what its badges do. By country there is no choice, on purpose. */
export function KindChoices({
  formOf,
  isLocked,
  onChange,
  words,
}: KindChoicesProps) {
  const { t } = words;
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds">{t("optionsKinds")}</h2>
      <p class="quiet">{t("optionsNoCountries")}</p>
      {isLocked && <p class="quiet">{t("optionsLocked")}</p>}
      <ul class="kinds">
        {kinds.map(({ id }) => (
          <li key={id}>
            <Badge labelled={{ kind: id, standing: "current" }} words={words} />
            <select
              aria-label={t(messageKey("kindLong", id))}
              value={formOf(id)}
              disabled={isLocked}
              onChange={(event) =>
                onChange(id, event.currentTarget.value as KindForm)
              }
            >
              {kindForms.map((form) => (
                <option key={form} value={form}>
                  {t(`kindForm_${form}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}
