import { inSteps, scrollFeed } from "./acts";
import { watchFrames, type FrameProbeOptions } from "./frame-probe";
import { watchVitals } from "./vitals";

/** What a bench does to a page, and reads from it. */
function createBenchPage() {
  const vitals = watchVitals();
  let frames: ReturnType<typeof watchFrames> | undefined;
  return {
    watchFrames(options: FrameProbeOptions) {
      frames = watchFrames(options);
    },
    appendFeed: (batches: number, size: number) =>
      inSteps(batches, () => window.lookalike.appendFeed(size)),
    recycleComments: (steps: number, rows: number) =>
      inSteps(steps, (index) =>
        window.lookalike.recycleComments((index + 1) * rows),
      ),
    scrollFeed,
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
