import type { RecordBatch } from "@/utils/messaging/record-batch";

/** Milliseconds by which wall clock and monotonic clock may go apart unnoticed. */
const tolerance = 2000;

/** Watches both clocks from now on; what is given back tells a jump since it was last asked. */
export function watchClocks(
  performance: Performance,
): () => RecordBatch["quality"][number] | undefined {
  let drift = Date.now() - performance.now();
  return () => {
    const now = Date.now() - performance.now();
    const jump = Math.round(now - drift);
    drift = now;
    if (Math.abs(jump) <= tolerance) return undefined;
    return { type: "clock_jump", at: Date.now(), detail: String(jump) };
  };
}
