import type { Words } from "@/utils/words";

/** Badges on TikTok, on or off. */
export function SiteSwitch({
  isOn,
  isLocked,
  onChange,
  words: { t },
}: {
  isOn: boolean;
  isLocked: boolean;
  onChange: (isOn: boolean) => void;
  words: Words;
}) {
  return (
    <div class="switch-line">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          disabled={isLocked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {t("popupSwitch")}
      </label>
      {isLocked && <span class="quiet">{t("optionsLocked")}</span>}
    </div>
  );
}
