import { browser } from "./browser";
import type { OwnEntry } from "./messaging/protocol";
import { readSettings } from "./settings-store";

/** Key in the extension's local storage. */
export const reportsKey = "reports";

/** Day of the latest report by handle, YYYY-MM-DD. */
type Reports = Readonly<Record<string, string>>;

export async function readReports(): Promise<Reports> {
  const stored = await browser.storage.local.get(reportsKey);
  return Object(stored[reportsKey]) as Reports;
}

/** Remembers on this device that something was reported about an account. */
export async function rememberReport(
  handle: string,
  now = new Date(),
): Promise<string> {
  const day = now.toISOString().slice(0, 10);
  const reports = await readReports();
  await browser.storage.local.set({
    [reportsKey]: { ...reports, [handle]: day },
  });
  return day;
}

/** What the reader wrote or did about an account. */
export async function readOwnEntry(handle: string): Promise<OwnEntry> {
  const [{ settings }, reports] = await Promise.all([
    readSettings(),
    readReports(),
  ]);
  const { words, note } = settings.accounts[handle] ?? {};
  return { words, note, reported: reports[handle] };
}
