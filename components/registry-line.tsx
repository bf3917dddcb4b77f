import type { RegistryState } from "@/utils/registry/state";
import type { Words } from "@/utils/words";

/** Which registry the answers come from, and what went wrong with it, if anything did. */
export function RegistryLine({
  state,
  words: { t },
}: {
  state: RegistryState | undefined;
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
      {repaired && <p>{t("popupRepaired", repaired)}</p>}
    </div>
  );
}
