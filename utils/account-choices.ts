import type { AccountChoice, Settings } from "./settings";

/** Settings with another choice for an account; an empty choice is none. */
export function chooseForAccount(
  settings: Settings,
  handle: string,
  choice: AccountChoice,
): Settings {
  const { [handle]: _old, ...others } = settings.accounts;
  const isEmpty = !choice.isHidden && !choice.words && !choice.note;
  return {
    ...settings,
    accounts: isEmpty ? others : { ...others, [handle]: choice },
  };
}

/** Settings in which an account never has a badge, or has one again; its words and note stay. */
export function hideAccount(
  settings: Settings,
  handle: string,
  isHidden: boolean,
): Settings {
  const { isHidden: _old, ...kept } = settings.accounts[handle] ?? {};
  return chooseForAccount(
    settings,
    handle,
    isHidden ? { ...kept, isHidden: true } : kept,
  );
}
