import { browser } from "wxt/browser";
import type messages from "@/public/_locales/en/messages.json";
import type { Translate } from "./words";

/** Every message has its English text; the other catalogues are held to the same keys by a test. */
export type MessageKey = keyof typeof messages;

/** Texts of messages by key; `$1` and so on stand for what is filled in. */
export type Messages = Readonly<Record<string, string>>;

/** Put where a browser would put what is filled in. */
const places = ["$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9"];

/**
 * Reads messages in the language that was picked, or from the catalogue that the browser chose, which itself falls back
 * to English; a message that is nowhere shows its key, so that it is noticed.
 *
 * @param messages those of the picked language; none where the browser chooses
 */
export function createTranslate(messages: Messages = {}): Translate {
  const texts: Record<string, string> = { ...messages };
  return (key, ...substitutions) =>
    // A browser's answer takes it as long as a badge takes us, so each message is asked for once, places and all.
    (texts[key] ??=
      browser.i18n.getMessage(
        key as Parameters<typeof browser.i18n.getMessage>[0],
        places,
      ) || key).replace(
      /\$(\d)/g,
      (_, at: string) => substitutions[+at - 1] ?? "",
    );
}
