import { browser } from "wxt/browser";

/** Calls back with the new value when a key of the extension's local storage was written. */
export function onStoredChange(
  key: string,
  callback: (value: unknown) => void,
  signal: AbortSignal,
): void {
  const listener = (
    changes: Record<string, { newValue?: unknown }>,
    area: string,
  ) => {
    if (area === "local" && key in changes) callback(changes[key]?.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => {
    browser.storage.onChanged.removeListener(listener);
  });
}
