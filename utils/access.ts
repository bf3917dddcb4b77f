import { browser } from "./browser";

const tiktok = { origins: ["https://*.tiktok.com/*"] };

/** Whether the browser lets Letterhead see tiktok.com; Firefox leaves that to the person. */
export function hasAccess(): Promise<boolean> {
  return browser.permissions.contains(tiktok);
}

/** Asks the person for access; must be called from a click. */
export function requestAccess(): Promise<boolean> {
  return browser.permissions.request(tiktok);
}
