import { kinds } from "@/data/kinds";
import { browser } from "./browser";
import type { Messages } from "./i18n";
import { pageSettingsKey, type PageSettings } from "./page-settings";
import { readMessages } from "./read-words";
import { readRecording, type Recording } from "./recording";
import {
  applyPolicy,
  defaultSettings,
  kindFormOf,
  openSettings,
  type ReadSettings,
  type SettingName,
  type Settings,
} from "./settings";

/** Keys in the extension's local storage. */
export const settingsKey = "settings";
/** Settings that this version could not read are kept here, so that none is lost. */
export const setAsideKey = "settingsSetAside";

/** The settings in force, and what a person should know about them. */
export interface SettingsState {
  readonly settings: Settings;
  /** Set by an organisation's policy. */
  readonly locked: readonly SettingName[];
  /** Why what was stored is not in force. */
  readonly problem?: Exclude<ReadSettings, { ok: true }>;
}

/** Reads the settings with the policy over them. */
export async function readSettings(): Promise<SettingsState> {
  const [stored, policy] = await Promise.all([
    browser.storage.local.get(settingsKey),
    readPolicy(),
  ]);
  const read = openSettings(stored[settingsKey]);
  const own = read.ok ? read.value : defaultSettings;
  return {
    ...applyPolicy(own, policy),
    ...(!read.ok && { problem: read }),
  };
}

/** Firefox rejects where no policy is installed. */
async function readPolicy(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}

/** Changes the stored settings, one change at a time; the open pages of TikTok follow at once. */
export function changeSettings(
  change: (settings: Settings) => Settings,
): Promise<SettingsState> {
  return navigator.locks.request("settings", async () => {
    const stored = await browser.storage.local.get(settingsKey);
    const read = openSettings(stored[settingsKey]);
    const changed = change(read.ok ? read.value : defaultSettings);
    await browser.storage.local.set({
      [settingsKey]: changed,
      ...(!read.ok && { [setAsideKey]: stored[settingsKey] }),
    });
    return writePageSettings();
  });
}

/** Writes what the pages of TikTok read; at the start, and whenever settings or policy change. */
export async function writePageSettings(): Promise<SettingsState> {
  const [state, recording] = await Promise.all([
    readSettings(),
    readRecording(),
  ]);
  const messages = await readMessages(state.settings.language);
  await browser.storage.local.set({
    [pageSettingsKey]: applyLabels(
      toPageSettings(state.settings, messages),
      recording,
    ),
  });
  return state;
}

/** A study's label condition lies over what was chosen; pages need not know of it. */
function applyLabels(
  settings: PageSettings,
  recording: Recording | undefined,
): PageSettings {
  switch (recording?.labels) {
    case "none":
      return { ...settings, hidden: kinds.map(({ code }) => code).join("") };
    case "wording":
      return { ...settings, form: "long", short: "" };
    default:
      return settings;
  }
}

/** Messages that badge and card read. */
const ofPages = /^(?:badge|card|kind_|kindLong_|former$|gone$|languageTag$)/;

/** The compact form of checked settings, with what a page needs of a picked language. */
export function toPageSettings(
  settings: Settings,
  messages?: Messages,
): PageSettings {
  const codes = (form: string) =>
    kinds
      .filter(({ id }) => kindFormOf(settings, id) === form)
      .map(({ code }) => code)
      .join("");
  const { isOn, form, look, palette, textSize, isCounting, language } =
    settings;
  return {
    isOn,
    form,
    look,
    palette,
    textSize,
    isCounting,
    language,
    ...(messages && {
      messages: Object.fromEntries(
        Object.entries(messages).filter(([key]) => ofPages.test(key)),
      ),
    }),
    hidden: codes("hide"),
    short: codes("short"),
    accounts: Object.fromEntries(
      Object.entries(settings.accounts).flatMap(
        ([handle, { isHidden, words }]) => {
          const own = isHidden ?? words;
          return own === undefined ? [] : [[handle, own]];
        },
      ),
    ),
  };
}
