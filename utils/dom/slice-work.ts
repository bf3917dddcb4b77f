interface Job {
  readonly length: number;
  next: number;
  readonly stretch: number;
  readonly work: (at: number) => void;
}

/**
 * In a task after the reader's input and before the next frame, or soon where a browser cannot (Firefox before 142):
 * each frame between two slices would lay the page out for what the first of them wrote.
 */
function soon(task: () => void) {
  if ("scheduler" in globalThis)
    void scheduler.postTask(task, { priority: "user-blocking" });
  else setTimeout(task);
}

/**
 * Runs work over lists of items in slices, the first at once, the others in later tasks, so that no long task arises.
 * Lists are taken as they were found: to copy 50,000 items takes longer than a slice.
 *
 * @param budget milliseconds that one slice may take
 * @param after called at the end of each slice
 */
export function createSlicer({
  budget,
  after,
  signal,
}: {
  budget: number;
  after: () => void;
  signal: AbortSignal;
}) {
  let jobs: Job[] = [];
  let isScheduled = false;
  let isRunning = false;
  signal.addEventListener("abort", () => {
    jobs = [];
  });

  /**
   * What work adds in the midst of a slice waits its turn.
   *
   * @param since when the task began that calls, in milliseconds of `performance.now()`
   */
  function run(since = performance.now()) {
    if (isRunning) return;
    isRunning = true;
    let isOver = false;
    try {
      isOver = isDone(since + budget);
    } finally {
      isRunning = false;
      if (!isOver) schedule();
      after();
    }
  }

  /** Works until the end of the slice, or of the work. */
  function isDone(end: number): boolean {
    for (let job; (job = jobs[0]); jobs.shift())
      while (job.next < job.length) {
        job.work(job.next++);
        if (job.next % job.stretch === 0 && performance.now() > end)
          return false;
      }
    return true;
  }

  function schedule() {
    if (isScheduled) return;
    isScheduled = true;
    soon(() => {
      isScheduled = false;
      run();
    });
  }

  return {
    /** @param stretch items between two looks at the clock, which costs as much as a little work */
    add<Item>(items: ArrayLike<Item>, work: (item: Item) => void, stretch = 1) {
      const { length } = items;
      jobs.push({ length, next: 0, stretch, work: (at) => work(items[at]!) });
    },
    run,
  };
}
