import { browser } from "wxt/browser";
import type { BadgeForm, Look, Palette, TextSize } from "@/data/choices";
import { kinds } from "@/data/kinds";
import type { LanguageChoice } from "@/data/languages";
import type { Messages } from "./i18n";

/** Key in the extension's local storage. */
export const pageSettingsKey = "pageSettings";

/** What a page of TikTok needs of the settings: written only after they were checked, so that it needs no schema. */
export interface PageSettings {
  readonly isOn: boolean;
  readonly form: BadgeForm;
  readonly look: Look;
  readonly palette: Palette;
  readonly textSize: TextSize;
  readonly isCounting: boolean;
  readonly language: LanguageChoice;
  /** Messages that badge and card need, in the picked language; absent where the browser chooses. */
  readonly messages?: Messages;
  /** Codes of the kinds that are hidden, and of those that keep to their short form. */
  readonly hidden: string;
  readonly short: string;
  /** Own choices by handle: `true` for never, otherwise the own words. */
  readonly accounts: Readonly<Record<string, true | string>>;
}

/** What holds before the worker wrote anything. */
export const defaultPageSettings: PageSettings = {
  isOn: true,
  form: "short",
  look: "page",
  palette: "standard",
  textSize: "normal",
  isCounting: true,
  language: "browser",
  hidden: kinds
    .filter(({ isShownByDefault }) => !isShownByDefault)
    .map(({ code }) => code)
    .join(""),
  short: "",
  accounts: {},
};

/** Reads the settings from storage, without waking the background worker. */
export async function readPageSettings(): Promise<PageSettings> {
  const stored = await browser.storage.local.get(pageSettingsKey);
  return openPageSettings(stored[pageSettingsKey]);
}

/** A look at the shape, enough that nothing in a page can fail over it; what is not whole counts as the defaults. */
export function openPageSettings(stored: unknown): PageSettings {
  const read = Object(stored) as PageSettings;
  return typeof read.isOn === "boolean" &&
    typeof read.hidden === "string" &&
    typeof read.short === "string" &&
    typeof read.accounts === "object" &&
    read.accounts
    ? read
    : defaultPageSettings;
}
