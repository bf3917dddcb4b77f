import { inSteps, scrollFeed, waitForBadges } from "./acts";
import { faults } from "./faults";
import { watchFirstBadge, type FirstTimes } from "./first-badge";
import { watchFrames, type FrameProbeOptions } from "./frame-probe";
import { liveMinute } from "./live-minute";
import { watchVitals } from "./vitals";

/** What a bench does to a page, and reads from it. */
function createBenchPage() {
  const vitals = watchVitals();
  let frames: ReturnType<typeof watchFrames> | undefined;
  let first: FirstTimes = {};
  return {
    watchFrames(options: FrameProbeOptions) {
      frames = watchFrames(options);
    },
    watchFirstBadge(author: string) {
      first = watchFirstBadge(author);
    },
    firstTimes: () => first,
    appendFeed: (batches: number, size: number) =>
      inSteps(batches, () => window.lookalike.appendFeed(size)),
    appendSearch: (batches: number, size: number) =>
      inSteps(batches, () => window.lookalike.appendSearch(size)),
    recycleComments: (steps: number, rows: number) =>
      inSteps(steps, (index) =>
        window.lookalike.recycleComments((index + 1) * rows),
      ),
    scrollFeed,
    waitForBadges,
    liveMinute,
    faults,
    reset() {
      vitals.reset();
      frames?.reset();
    },
    read: () => ({
      ...vitals.read(),
      ...(frames?.read() ?? { authors: 0, inFrame: 0, stale: 0 }),
      badges: document.querySelectorAll(".letterhead-badge").length,
      spans: document.querySelectorAll(".plain-span").length,
    }),
  };
}

declare global {
  interface Window {
    bench: ReturnType<typeof createBenchPage>;
  }
}

window.bench = createBenchPage();
