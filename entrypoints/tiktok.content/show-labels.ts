import { browser } from "wxt/browser";
import { createTranslate } from "@/utils/i18n";
import { send } from "@/utils/messaging/send";
import { servePage } from "@/utils/messaging/serve-page";
import { openPageSettings, pageSettingsKey } from "@/utils/page-settings";
import { surfaceCorrectionsKey } from "@/utils/registry/keys";
import { onIndexChange, readIndex } from "@/utils/registry/read-index";
import type { SurfaceCorrections } from "@/utils/registry/surface-corrections";
import { createWords, type Labelled } from "@/utils/words";
import { onStoredChange } from "@/utils/stored-change";
import { badgeClass, createBadgeMaker } from "@/utils/tiktok/badge";
import { listenToBadges } from "@/utils/tiktok/badge-events";
import { createCard } from "@/utils/tiktok/card";
import { chooseForm, isShown } from "@/utils/tiktok/choose-form";
import {
  correctSurfaces,
  type OnSurfaceFailure,
} from "@/utils/tiktok/correct-surfaces";
import { handleFromPath } from "@/utils/tiktok/handle";
import { labelPage } from "@/utils/tiktok/label-page";
import { createCountReport } from "@/utils/tiktok/report-count";
import { createSeenToday } from "@/utils/tiktok/seen-today";
import { showBadge } from "@/utils/tiktok/show-badge";
import { surfaces } from "@/utils/tiktok/surfaces";

/** Wires the page: index and settings -> labels -> badges -> card. Everything ends with the signal. */
export async function showLabels(signal: AbortSignal): Promise<void> {
  // At once: every millisecond before the page is first drawn counts, or its lines shift.
  const reading = Promise.all([
    browser.storage.local.get([pageSettingsKey, surfaceCorrectionsKey]),
    readIndex(),
  ]);
  // Made while the device reads: the browser takes its time over the names of countries.
  const browserWords = createWords(createTranslate());
  const [stored, read] = await reading;
  let index = useOrReport(read);
  let settings = openPageSettings(stored[pageSettingsKey]);
  if (signal.aborted) return;
  for (const stray of document.querySelectorAll(`.${badgeClass}`))
    stray.remove();

  const isFirst = createSeenToday();
  let countBadges = () => {};
  const readWords = () =>
    settings.messages
      ? createWords(createTranslate(settings.messages))
      : browserWords;
  let words = readWords();
  let makeBadge = createBadgeMaker(document, words, settings);
  const find = (handle: string): Labelled | undefined => {
    const entry = index?.find(handle);
    if (!entry || !isShown(entry, handle, settings)) return undefined;
    const own = settings.accounts[handle];
    return typeof own === "string" ? { ...entry, ownWords: own } : entry;
  };
  const page = labelPage<Labelled>({
    document,
    surfaces: correctSurfaces(
      surfaces,
      stored[surfaceCorrectionsKey] as SurfaceCorrections | undefined,
      onSurfaceFailure,
    ),
    find,
    createBadge: (entry, handle, surface) =>
      makeBadge(
        entry,
        handle,
        surface,
        chooseForm(entry, surface, settings, () => isFirst(handle)),
      ),
    onSurfaceFailure,
    onChange: () => countBadges(),
    signal,
  });
  if (window.top === window) {
    countBadges = createCountReport(
      () => settings.isCounting,
      () => page.handles().size,
      () => {
        const own = handleFromPath(location.pathname);
        return own !== undefined && !page.handles().has(own) && !!find(own);
      },
      (count) => {
        if (!signal.aborted) void send("reportCount", count);
      },
    );
    countBadges();
  }
  servePage(
    () => page.standing().map(({ handle, surface }) => ({ handle, surface })),
    (handle, at) => showBadge(page.standing(), handle, at),
    signal,
  );
  const openCard = createCard({
    document,
    words: () => words,
    appearance: () => settings,
    lookUp: (handle) => send("lookup", { handle }),
    shareText: (handle) => send("shareText", { handle }),
    openNote: (handle) => void send("openNote", { handle }),
    openReport: (handle) => void send("openReport", { handle }),
    signal,
  });
  listenToBadges(
    window,
    (badge) => {
      const handle = badge.dataset.letterhead ?? "";
      const entry = find(handle);
      if (entry) openCard(badge, handle, entry);
    },
    signal,
  );
  onIndexChange(async () => {
    index = useOrReport(await readIndex());
    if (!signal.aborted) page.relabel();
  }, signal);
  onStoredChange(
    pageSettingsKey,
    (stored) => {
      settings = openPageSettings(stored);
      words = readWords();
      makeBadge = createBadgeMaker(document, words, settings);
      page.relabel();
      countBadges();
    },
    signal,
  );
}

const onSurfaceFailure: OnSurfaceFailure = (surface, error) =>
  console.warn(`Letterhead: "${surface}" failed and is left out:`, error);

function useOrReport(read: Awaited<ReturnType<typeof readIndex>>) {
  if (read.ok) return read.value;
  console.warn(
    `Letterhead: the registry on this device is ${read.reason}; it is being set up again.`,
  );
  void send("reportBrokenIndex", {});
  return undefined;
}
