import type { RecordBatch } from "@/utils/messaging/record-batch";

/** What gathers until the next batch. */
export type Gathered = Pick<
  RecordBatch,
  "exposures" | "ends" | "attention" | "events" | "quality"
>;

/** What came of a batch: `lost` where no worker answered, a name where it was there and could not store it. */
export type Outcome = "stored" | "stop" | "lost" | { readonly error: string };

/**
 * Milliseconds: a view that ended waits for the one that begins, begun and brief exposures for company, a failed batch
 * for its next attempt. Until a batch is stored, the journal counts its exposures among those in progress.
 */
const atOnce = 100;
const soon = 250;
const again = 1000;
/** Past this many exposures that cannot be stored the oldest are given up and counted. */
const most = 500;

export const gatheredNothing = (): Gathered => ({
  exposures: [],
  ends: [],
  attention: [],
  events: [],
  quality: [],
});

/**
 * Gathers what a page records and hands it on, in batches that go one after the other until each is stored. A batch
 * keeps its number when it is tried again.
 */
export function createBatchQueue({
  send,
  state,
  signal,
}: {
  send: (batch: RecordBatch) => Promise<Outcome>;
  /** What goes with each batch, read when it is made. */
  state: () => Pick<
    RecordBatch,
    "recorder" | "registry" | "openFlagged" | "openItems" | "active"
  >;
  signal: AbortSignal;
}) {
  let gathered = gatheredNothing();
  let isWaiting = false;
  let number = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTimerUrgent = false;
  const batches: RecordBatch[] = [];
  let isSending = false;
  signal.addEventListener("abort", () => clearTimeout(timer));

  function seal(isLeaving: boolean) {
    clearTimeout(timer);
    timer = undefined;
    isWaiting = false;
    batches.push({ ...state(), batch: ++number, isLeaving, ...gathered });
    gathered = gatheredNothing();
    giveUpOldest();
  }

  function giveUpOldest() {
    let held = batches.reduce((sum, { ends }) => sum + ends.length, 0);
    while (held > most && batches.length > 2) {
      // The first may be on its way.
      const [dropped] = batches.splice(1, 1);
      held -= dropped!.ends.length;
      isWaiting = true;
      // What it said of earlier losses is not lost with it.
      gathered.quality.push(...dropped!.quality, {
        type: "rows_dropped",
        at: Date.now(),
        exposures: dropped!.exposures.length,
        items: dropped!.ends.length,
        detail: "",
      });
    }
  }

  async function drain() {
    if (isSending) return;
    isSending = true;
    for (;;) {
      // What was given up is told even if nothing else comes.
      if (batches.length === 0 && isWaiting && timer === undefined) seal(false);
      if (batches.length === 0 || signal.aborted) break;
      const batch = batches[0]!;
      const outcome = await send(batch);
      if (outcome === "stop") break;
      // Where the page was left meanwhile and came back, the first is another: it has all gone.
      if (batches[0] !== batch) continue;
      if (outcome === "stored") batches.shift();
      else {
        markFailure(batch, outcome);
        await new Promise((resolve) => setTimeout(resolve, again));
      }
    }
    isSending = false;
  }

  return {
    /** Adds to the next batch, which is sent the sooner if something in it is urgent. */
    add(what: Partial<Gathered>, isUrgent: boolean) {
      for (const key of Object.keys(what) as (keyof Gathered)[])
        (gathered[key] as unknown[]).push(...(what[key] ?? []));
      isWaiting = true;
      if (timer !== undefined && (isTimerUrgent || !isUrgent)) return;
      clearTimeout(timer);
      isTimerUrgent = isUrgent;
      timer = setTimeout(() => this.flush(), isUrgent ? atOnce : soon);
    },
    flush() {
      if (signal.aborted) return;
      if (isWaiting) seal(false);
      void drain();
    },
    /** The page is being left: everything goes now, whether or not a batch is on its way. */
    leave() {
      if (signal.aborted) return;
      seal(true);
      for (const batch of batches.splice(0)) void send(batch);
    },
  };
}

/** What went wrong is stored with the batch, once it can be stored. */
function markFailure(
  batch: RecordBatch,
  outcome: Exclude<Outcome, "stored" | "stop">,
) {
  for (const { flags } of batch.exposures)
    if (!flags.includes("recovered")) flags.push("recovered");
  const happened = outcome === "lost" ? "worker_restarted" : "storage_error";
  if (!batch.quality.some(({ type }) => type === happened))
    batch.quality.push({
      type: happened,
      at: Date.now(),
      exposures: 0,
      items: 0,
      detail: outcome === "lost" ? "" : outcome.error,
    });
}
