import { browser } from "wxt/browser";
import { kindOf } from "@/data/kinds";
import { browserWords } from "@/utils/i18n";
import { send } from "@/utils/messaging/send";
import type { IndexEntry } from "@/utils/registry/index-codec";
import { onIndexChange, readIndex } from "@/utils/registry/read-index";
import { readSurfaceRules } from "@/utils/registry/read-surface-rules";
import { applyRules, understandsSelector } from "@/utils/tiktok/apply-rules";
import { badgeClass, createBadgeMaker } from "@/utils/tiktok/badge";
import { listenToBadges } from "@/utils/tiktok/badge-events";
import { createCard } from "@/utils/tiktok/card";
import { labelPage } from "@/utils/tiktok/label-page";
import { surfaces } from "@/utils/tiktok/surfaces";

/** Wires the page: index -> labels -> badges -> card. Everything ends with the signal. */
export async function showLabels(signal: AbortSignal): Promise<void> {
  const words = browserWords();
  const [firstIndex, rules] = await Promise.all([
    readIndexOrReport(),
    readSurfaceRules(),
  ]);
  let index = firstIndex;
  if (signal.aborted) return;
  for (const stray of document.querySelectorAll(`.${badgeClass}`))
    stray.remove();

  const find = (handle: string): IndexEntry | undefined => {
    const entry = index?.find(handle);
    return entry && kindOf(entry.kind).isShownByDefault ? entry : undefined;
  };
  const page = labelPage<IndexEntry>({
    document,
    surfaces: applyRules(
      surfaces,
      rules,
      browser.runtime.getManifest().version,
      understandsSelector,
    ),
    find,
    createBadge: createBadgeMaker(document, words),
    onSurfaceFailure: (surface, error) =>
      console.warn(`Letterhead: "${surface}" failed and is left out:`, error),
    signal,
  });
  const openCard = createCard({
    document,
    words,
    lookUp: (handle) => send("lookup", { handle }),
    openNote: (handle) => void send("openNote", { handle }),
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
  onIndexChange(() => {
    void readIndexOrReport().then((read) => {
      index = read;
      page.relabel();
    });
  }, signal);
}

async function readIndexOrReport() {
  const read = await readIndex();
  if (read.ok) return read.value;
  console.warn(
    `Letterhead: the registry on this device is ${read.reason}; it is being set up again.`,
  );
  void send("reportBrokenIndex", {});
  return undefined;
}
