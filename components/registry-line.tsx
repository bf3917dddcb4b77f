import type { RegistryState } from "@/utils/registry/state";
import type { Words } from "@/utils/words";

/** Days after which a registry is said to be old: offices change hands within months. */
const oldAfter = 120;
const day = 24 * 60 * 60 * 1000;

/** Which registry the answers come from, and what went wrong with it, if anything did. */
export function RegistryLine({
  state,
  today,
  daysTooOld,
  words: { t },
}: {
  state: RegistryState | undefined;
  today: Date;
  /** Days since its feed vouched for it, where that is too long ago. */
  daysTooOld?: number | undefined;
  words: Words;
}) {
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
        {t("popupRegistry", date, String(version), String(accounts))}
        {daysTooOld === undefined && ` ${t("popupSource")}`}
      </p>
      {daysTooOld === undefined ? (
        age > oldAfter && <p>{t("popupOld", String(age))}</p>
      ) : (
        <p role="status">{t("registryTooOld", String(daysTooOld))}</p>
      )}
      {repaired && <p>{t("popupRepaired", repaired)}</p>}
    </div>
  );
}
