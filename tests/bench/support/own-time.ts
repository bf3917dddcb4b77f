import type { Page } from "puppeteer";

/** Time that an extension's own functions took on the page's thread, in milliseconds. */
export interface OwnTime extends Record<string, number> {
  own: number;
  /** The longest time without a break, and without what the browser collected of the page's garbage meanwhile. */
  ownLongest: number;
  /** The longest such collection: it falls to whoever makes the next object, mostly the page. */
  ownPause: number;
  /** How often one of them was called from outside. */
  ownCalls: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** The thread's own time, without what other programs took of the processor. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

/**
 * Traces what is done to a page and adds up the calls into scripts whose address starts with `origin`. A call from
 * within another script is no event of its own: calls of observers, messages and input are.
 */
export async function traceOwnTime(
  page: Page,
  origin: string,
  act: () => Promise<unknown>,
): Promise<OwnTime> {
  await page.tracing.start({ categories: ["-*", "devtools.timeline"] });
  await act();
  const bytes = await page.tracing.stop();
  const trace: { traceEvents: TraceEvent[] } = JSON.parse(
    new TextDecoder().decode(bytes),
  );
  const collections = trace.traceEvents.filter(
    ({ name, ph }) => ph === "X" && (name === "MajorGC" || name === "MinorGC"),
  );
  const own = trace.traceEvents
    .filter(
      ({ name, ph, args }) =>
        ph === "X" &&
        (name === "FunctionCall" || name === "EvaluateScript") &&
        args?.data?.url?.startsWith(origin),
    )
    .sort((a, b) => a.ts - b.ts);
  const sum = { own: 0, ownLongest: 0, ownPause: 0, ownCalls: 0 };
  const ends = new Map<number, number>();
  for (const { pid, tid, ts, dur = 0, tdur = dur } of own) {
    const thread = pid * 1_000_003 + tid;
    // A call within a call is part of it.
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    const pause = collections
      .filter(
        (event) =>
          event.pid === pid &&
          event.tid === tid &&
          event.ts >= ts &&
          event.ts < ts + dur,
      )
      .reduce((total, event) => total + (event.tdur ?? event.dur ?? 0), 0);
    sum.own += tdur / 1000;
    sum.ownLongest = Math.max(sum.ownLongest, (tdur - pause) / 1000);
    sum.ownPause = Math.max(sum.ownPause, pause / 1000);
    sum.ownCalls++;
  }
  return sum;
}
