import { badgeForms, looks, palettes, textSizes } from "@/data/choices";
import { kinds, type KindId } from "@/data/kinds";
import type { KindForm } from "@/data/choices";
import type { SettingName, Settings } from "@/utils/settings";
import type { Words } from "@/utils/words";
import { AccountChoices, type AccountChoicesProps } from "./account-choices";
import { Badge } from "./badge";
import { ChoiceGroup } from "./choice-group";
import { KindChoices } from "./kind-choices";
import { FeedSettings, type FeedSettingsProps } from "./feed-settings";
import { LanguageChoice } from "./language-choice";
import { SettingsFile, type SettingsFileProps } from "./settings-file";
import { SiteSwitch } from "./site-switch";

export interface OptionsFormProps {
  settings: Settings;
  locked: readonly SettingName[];
  /** Why what was stored is not in force, in words. */
  problem: string | undefined;
  set: (change: Partial<Settings>) => void;
  formOf: (kind: KindId) => KindForm;
  accounts: Omit<AccountChoicesProps, "words">;
  /** Absent while it is read. */
  feeds: Omit<FeedSettingsProps, "words"> | undefined;
  file: Omit<SettingsFileProps, "words">;
  words: Words;
}

/** Everything that can be set. */
export function OptionsForm({
  settings,
  locked,
  problem,
  set,
  formOf,
  accounts,
  feeds,
  file,
  words,
}: OptionsFormProps) {
  const { t } = words;
  const isLocked = (name: SettingName) => locked.includes(name);
  return (
    <div class="options">
      <h1>{t("pageOptions")}</h1>
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      <section>
        <SiteSwitch
          isOn={settings.isOn}
          isLocked={isLocked("isOn")}
          onChange={(isOn) => set({ isOn })}
          words={words}
        />
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={settings.isCounting}
            disabled={isLocked("isCounting")}
            onChange={(event) =>
              set({ isCounting: event.currentTarget.checked })
            }
          />
          {t("optionsCount")}
        </label>
        <ChoiceGroup
          name="form"
          head="optionsForm"
          hint="optionsFormHint"
          choices={badgeForms}
          value={settings.form}
          isLocked={isLocked("form")}
          onChange={(form) => set({ form })}
          words={words}
        />
      </section>
      <section aria-labelledby="appearance">
        <h2 id="appearance">{t("optionsAppearance")}</h2>
        <ChoiceGroup
          name="look"
          head="optionsLook"
          choices={looks}
          value={settings.look}
          isLocked={isLocked("look")}
          onChange={(look) => set({ look })}
          words={words}
        />
        <ChoiceGroup
          name="palette"
          head="optionsPalette"
          hint="optionsPaletteHint"
          choices={palettes}
          value={settings.palette}
          isLocked={isLocked("palette")}
          onChange={(palette) => set({ palette })}
          words={words}
        />
        <LanguageChoice
          value={settings.language}
          isLocked={isLocked("language")}
          onChange={(language) => set({ language })}
          words={words}
        />
        <ChoiceGroup
          name="textSize"
          head="optionsTextSize"
          choices={textSizes}
          value={settings.textSize}
          isLocked={isLocked("textSize")}
          onChange={(textSize) => set({ textSize })}
          words={words}
        />
        <div class="preview" aria-hidden="true">
          {kinds
            .filter(({ id }) => previewed.has(id))
            .map(({ id }) => (
              <Badge
                key={id}
                labelled={{ kind: id, standing: "current" }}
                words={words}
              />
            ))}
        </div>
      </section>
      <KindChoices
        formOf={formOf}
        isLocked={isLocked("kinds")}
        onChange={(kind, form) =>
          set({ kinds: { ...settings.kinds, [kind]: form } })
        }
        words={words}
      />
      <AccountChoices {...accounts} words={words} />
      {feeds && <FeedSettings {...feeds} words={words} />}
      <SettingsFile {...file} words={words} />
      <p>
        <a href="privacy.html">{t("pagePrivacy")}</a>
      </p>
    </div>
  );
}

/** One of each group. */
const previewed = new Set<KindId>([
  "ministry",
  "state-media",
  "international",
  "official",
]);
