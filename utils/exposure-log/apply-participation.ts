import type { Participation } from "@/data/log/participation";
import { exposureRules } from "@/data/log/rules";
import { browser } from "@/utils/browser";
import { recordingKey, type Recording } from "@/utils/recording";
import { injectIntoTabs } from "@/utils/relabel-tabs";
import { writePageSettings } from "@/utils/settings-store";
import {
  delayedUntil,
  isRecording,
  labelsInForce,
  readParticipation,
} from "./participation";

/** The script that records; it is in no page unless a study is on. */
const script = "content-scripts/recorder.js";
const registration = "recorder";
export const applyAlarm = "apply-study";

/**
 * Brings pages, settings and scripts in line with the participation: after it changed, when the browser starts, when
 * the extension was updated, and when delayed labels begin.
 */
export async function applyParticipation(now = Date.now()): Promise<void> {
  const participation = await readParticipation();
  const recording = participation && toRecording(participation, now);
  if (recording) await browser.storage.local.set({ [recordingKey]: recording });
  else await browser.storage.local.remove(recordingKey);
  await writePageSettings();
  await registerScript(!!recording?.isOn);
  if (participation && recording && participation.condition === "delayed") {
    const when = delayedUntil(participation);
    if (when > now) await browser.alarms.create(applyAlarm, { when });
  }
}

function toRecording(
  participation: Participation,
  now: number,
): Recording | undefined {
  if (participation.endedAt) return undefined;
  const { study, withPrivate } = participation;
  const { ratio, ms } = exposureRules[study.exposureRule];
  return {
    isOn: isRecording(participation),
    withPrivate,
    ratio,
    ms,
    roles: study.record.roles,
    labels: labelsInForce(participation, now),
  };
}

async function registerScript(isOn: boolean) {
  const registered = await browser.scripting.getRegisteredContentScripts({
    ids: [registration],
  });
  if (isOn === registered.length > 0) return;
  if (!isOn) {
    await browser.scripting.unregisterContentScripts({ ids: [registration] });
    return;
  }
  await browser.scripting.registerContentScripts([
    {
      id: registration,
      js: [script],
      matches: ["https://*.tiktok.com/*"],
      allFrames: true,
      runAt: "document_start",
      persistAcrossSessions: true,
    },
  ]);
  await injectIntoTabs({ js: [script] });
}
