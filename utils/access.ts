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

/** Asks the person for access to the host of a feed; must be called from a click. This machine itself needs none. */
export async function requestFeedAccess(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return (
    protocol !== "https:" ||
    browser.permissions.request({ origins: [`https://${hostname}/*`] })
  );
}

/** Gives up the access to the host of a feed; what the manifest itself names stays. */
export async function dropFeedAccess(address: string): Promise<void> {
  const { protocol, hostname } = new URL(address);
  const origins = [`https://${hostname}/*`];
  const { host_permissions = [] } = browser.runtime.getManifest() as {
    host_permissions?: string[];
  };
  if (protocol === "https:" && !host_permissions.includes(origins[0]!))
    await browser.permissions.remove({ origins });
}
