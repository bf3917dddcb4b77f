import type { RegistryState } from "@/utils/registry/state";
import type { Words } from "@/utils/words";

/** Which registry the answers come from, and what went wrong with it, if anything did. */
export function RegistryLine({
  state,
  daysTooOld,
  words: { t },
}: {
  state: RegistryState | undefined;
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
  return (
    <div class="state quiet">
      <p>{t("popupRegistry", date, String(version), String(accounts))}</p>
      {daysTooOld !== undefined && (
        <p role="status">{t("registryTooOld", String(daysTooOld))}</p>
      )}
      {repaired && <p>{t("popupRepaired", repaired)}</p>}
    </div>
  );
}
