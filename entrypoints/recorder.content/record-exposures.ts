import { browser } from "wxt/browser";
import type { PageReading } from "@/utils/exposure-log/page-item";
import { recordPage } from "@/utils/exposure-log/record-page";
import { send } from "@/utils/messaging/send";
import { recordingKey, type Recording } from "@/utils/recording";
import { surfaceCorrectionsKey } from "@/utils/registry/keys";
import { onIndexChange, readIndex } from "@/utils/registry/read-index";
import type { SurfaceCorrections } from "@/utils/registry/surface-corrections";
import { onStoredChange } from "@/utils/stored-change";
import { correctSurfaces } from "@/utils/tiktok/correct-surfaces";
import {
  badgeAt,
  badgeVariant,
  createItemReader,
  platformLabelIn,
  postIn,
} from "@/utils/tiktok/read-item";
import { surfaces } from "@/utils/tiktok/surfaces";

function readPage(corrections: SurfaceCorrections | undefined): PageReading {
  // The labelling script says what is left out.
  const corrected = correctSurfaces(surfaces, corrections, () => {});
  return {
    reader: (pathname) => createItemReader(corrected, pathname),
    postIn,
    platformLabelIn,
    badgeVariantAt(element, handle) {
      const badge = badgeAt(element, handle);
      return badge && badgeVariant(badge);
    },
  };
}

/** Wires the page: study and index -> recorder -> worker. Everything ends with the signal. */
export async function recordExposures(signal: AbortSignal): Promise<void> {
  const stored = await browser.storage.local.get([
    recordingKey,
    surfaceCorrectionsKey,
  ]);
  const recording = stored[recordingKey] as Recording | undefined;
  if (
    signal.aborted ||
    !recording?.isOn ||
    (browser.extension?.inIncognitoContext && !recording.withPrivate)
  )
    return;
  let index = await readIndex();
  if (signal.aborted) return;
  const ending = new AbortController();
  signal.addEventListener("abort", () => ending.abort());

  const recorder = recordPage({
    window,
    rule: recording,
    roles: recording.roles,
    page: readPage(
      stored[surfaceCorrectionsKey] as SurfaceCorrections | undefined,
    ),
    isRegistered: (handle) => index.ok && !!index.value.find(handle),
    registryVersion: () => (index.ok ? index.value.version : 0),
    async send(batch) {
      const reply = await send("record", batch);
      if (!reply.ok) return "lost";
      const { isRecording, error } = reply.value;
      if (error !== undefined) return { error };
      if (!isRecording) ending.abort();
      return isRecording ? "stored" : "stop";
    },
    signal: ending.signal,
  });
  onIndexChange(async () => {
    index = await readIndex();
  }, ending.signal);
  onStoredChange(
    recordingKey,
    (value) => {
      if ((value as Recording | undefined)?.isOn) return;
      recorder.stop();
      ending.abort();
    },
    ending.signal,
  );
  globalThis.letterheadRecorder = recorder.id;
  ending.signal.addEventListener(
    "abort",
    () => (globalThis.letterheadRecorder = undefined),
  );
}
