import { browser } from "wxt/browser";
import type { PageMessage, StandingBadge } from "./page-protocol";

/** Answers the extension's own pages from within a page of TikTok. */
export function servePage(
  list: () => readonly StandingBadge[],
  show: (handle: string, at: number) => void,
  signal: AbortSignal,
): void {
  const listener = (
    message: PageMessage,
    _sender: unknown,
    sendResponse: (answer: unknown) => void,
  ) => {
    sendResponse(
      message.name === "listBadges" ? list() : show(message.handle, message.at),
    );
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () =>
    browser.runtime.onMessage.removeListener(listener),
  );
}
