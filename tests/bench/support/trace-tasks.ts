import type { Page } from "puppeteer";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds by the clock, and on the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export interface TracedTasks<Result> {
  readonly result: Result;
  /** Milliseconds of the longest task by the clock: on a machine that is busy, it waits in its midst. */
  readonly longest: number;
  /** Milliseconds of the processor that the longest task took: what it would be on a machine of its own. */
  readonly longestCpu: number;
}

/** The longest task of a page's main thread while something was done in it. */
export async function traceTasks<Result>(
  page: Page,
  act: () => Promise<Result>,
): Promise<TracedTasks<Result>> {
  await page.tracing.start({ categories: ["toplevel"] });
  const result = await act();
  const text = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] };
  const tasks = busiest(traceEvents);
  const most = (of: (task: TraceEvent) => number | undefined) =>
    tasks.reduce((max, task) => Math.max(max, of(task) ?? 0), 0) / 1000;
  return {
    result,
    longest: most(({ dur }) => dur),
    longestCpu: most(({ tdur }) => tdur),
  };
}

/** Tasks of the main thread that did most: the one of the page that something was done in. */
function busiest(events: readonly TraceEvent[]): TraceEvent[] {
  const mains = new Set(
    events.flatMap(({ name, args, pid, tid }) =>
      name === "thread_name" && args?.name === "CrRendererMain"
        ? `${pid} ${tid}`
        : [],
    ),
  );
  const byThread = Map.groupBy(
    events.filter(
      ({ name, ph, pid, tid }) =>
        ph === "X" &&
        name === "ThreadControllerImpl::RunTask" &&
        mains.has(`${pid} ${tid}`),
    ),
    ({ pid }) => pid,
  );
  const sum = (tasks: readonly TraceEvent[]) =>
    tasks.reduce((total, { tdur = 0 }) => total + tdur, 0);
  return [...byThread.values()].sort((a, b) => sum(b) - sum(a))[0] ?? [];
}
