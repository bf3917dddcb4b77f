import { openSettings, type ReadSettings, type Settings } from "./settings";

/** A thousand own entries with notes are smaller. */
export const largestFile = 1_000_000;

const what = "letterhead-settings";

export type ReadFile =
  | { ok: true; value: Settings }
  | { ok: false; reason: "large" | "unreadable" | "foreign" }
  | Exclude<ReadSettings, { ok: true }>;

/** The settings as a file that Letterhead reads back. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ what, settings }, null, 2)}\n`;
}

/** Reads a settings file, checked whole: nothing of it is taken where a part is wrong. */
export function readSettingsFile(text: string): ReadFile {
  if (text.length > largestFile) return { ok: false, reason: "large" };
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { ok: false, reason: "unreadable" };
  }
  const file = Object(given) as Record<string, unknown>;
  if (file.what !== what || file.settings === undefined)
    return { ok: false, reason: "foreign" };
  return openSettings(file.settings);
}
