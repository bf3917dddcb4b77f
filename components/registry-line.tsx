import type { RegistryState } from "@/utils/registry/state";
import type { Feeding } from "@/utils/registry/sync/feed-state";
import { counted } from "@/utils/counted";
import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";

/** Days after which a registry that no feed keeps current is said to be old: offices change hands within months. */
const oldAfter = 120;
const day = 24 * 60 * 60 * 1000;

/** Which registry the answers come from and since when, and what went wrong with it, if anything did. */
export function RegistryLine({
  state,
  today,
  feeding,
  words,
}: {
  state: RegistryState | undefined;
  today: Date;
  feeding?: Feeding | undefined;
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
  const { source, confirmed, others = [], daysTooOld } = feeding ?? {};
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
        {source === undefined
          ? t("popupSource")
          : t("popupSourceFeed", source, dateWords(confirmed, words))}
      </p>
      {others.length > 0 && <p>{t("popupOthers", others.join(", "))}</p>}
      {daysTooOld === undefined ? (
        source === undefined &&
        age > oldAfter && <p>{counted(words, "popupOld", age)}</p>
      ) : (
        <p role="status">{counted(words, "registryTooOld", daysTooOld)}</p>
      )}
      {repaired && <p>{t("popupRepaired", repaired)}</p>}
    </div>
  );
}
