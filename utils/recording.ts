import { browser } from "wxt/browser";
import type { LabelCondition, RecordedRole } from "@/data/log/closed-lists";

/** Key in the extension's local storage. */
export const recordingKey = "recording";

/** What pages and settings need to know of a study; absent where there is none. Written by the worker alone. */
export interface Recording {
  /** False while the person has paused it. */
  readonly isOn: boolean;
  readonly withPrivate: boolean;
  /** The exposure rule's threshold and time, and the roles that get rows. */
  readonly ratio: number;
  readonly ms: number;
  readonly roles: readonly RecordedRole[];
  readonly labels: Exclude<LabelCondition, "delayed">;
}

export async function readRecording(): Promise<Recording | undefined> {
  const stored = await browser.storage.local.get(recordingKey);
  return stored[recordingKey] as Recording | undefined;
}
