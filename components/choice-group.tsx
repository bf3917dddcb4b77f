import type { Words } from "@/utils/words";

export interface ChoiceGroupProps<Choice extends string> {
  name: string;
  /** Message keys of the head and, where it needs one, of a sentence under it. */
  head: string;
  hint?: string;
  choices: readonly Choice[];
  /** Message key of each choice is `<name>_<choice>`. */
  value: Choice;
  isLocked: boolean;
  onChange: (choice: Choice) => void;
  words: Words;
}

/** One choice out of a few, each with its words. */
export function ChoiceGroup<Choice extends string>({
  name,
  head,
  hint,
  choices,
  value,
  isLocked,
  onChange,
  words: { t },
}: ChoiceGroupProps<Choice>) {
  return (
    <fieldset disabled={isLocked}>
      <legend>{t(head)}</legend>
      {isLocked && <p class="quiet">{t("optionsLocked")}</p>}
      {hint && <p class="quiet">{t(hint)}</p>}
      <div class="choices">
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={name}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            {t(`${name}_${choice}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
