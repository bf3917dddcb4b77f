import { browser } from "wxt/browser";
import type messages from "@/public/_locales/en/messages.json";
import { createWords, type Translate } from "./words";

/** Every message has its English text; the other catalogues are held to the same keys by a test. */
export type MessageKey = keyof typeof messages;

/** A message in the catalogue that the browser chose; a missing one shows its key, so that it is noticed. */
export const t: Translate = (key, ...substitutions) =>
  browser.i18n.getMessage(
    key as Parameters<typeof browser.i18n.getMessage>[0],
    substitutions,
  ) || key;

/** Words in the browser's language. */
export const browserWords = () => createWords(t);
