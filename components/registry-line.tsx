import type { RegistryState } from "@/utils/registry/state";
import { counted } from "@/utils/counted";
import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";

/** Days after which a registry is said to be old: offices change hands within months. */
const oldAfter = 120;
const day = 24 * 60 * 60 * 1000;

/** Which registry the answers come from, and what went wrong with it, if anything did. */
export function RegistryLine({
  state,
  today,
  words,
}: {
  state: RegistryState | undefined;
  today: Date;
  words: Words;
}) {
  const { t } = words;
  if (!state) return null;
  if (!state.ok)
    return (
      <p class="notice" role="alert">
        {t("popupNoRegistry", state.reason)}
      </p>
    );
  const { date, version, accounts, repaired } = state;
  const age = Math.floor((today.getTime() - Date.parse(date)) / day);
  return (
    <div class="state quiet">
      <p>
        {counted(
          words,
          "popupRegistry",
          accounts,
          dateWords(date, words),
          String(version),
        )}{" "}
        {t("popupSource")}
      </p>
      {age > oldAfter && <p>{counted(words, "popupOld", age)}</p>}
      {repaired && <p>{t("popupRepaired", repaired)}</p>}
    </div>
  );
}
