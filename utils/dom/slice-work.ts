interface Job {
  readonly items: ArrayLike<unknown>;
  readonly length: number;
  readonly work: (item: never) => void;
  next: number;
}

export interface SlicerOptions {
  /** Milliseconds, after which a slice ends with the piece that is being worked on. */
  budget: number;
  /** Pieces of work that are done at once, however long they take, where there are no more. */
  atOnce: number;
  /** Called at the end of each slice, and told whether there is no more to do. */
  after: (isOver: boolean) => void;
  signal: AbortSignal;
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
 * Does work on lists of items piece by piece: a little at once, much in slices, the first at once, the others in later
 * tasks, so that no long task arises. Lists are taken as they were found: to copy 50,000 items takes longer than a
 * slice.
 */
export function createSlicer({ budget, atOnce, after, signal }: SlicerOptions) {
  /** The last is worked on. */
  let jobs: Job[] = [];
  /** Pieces that were added since there was nothing to do. */
  let pieces = 0;
  let isScheduled = false;
  let isRunning = false;
  signal.addEventListener("abort", () => {
    jobs = [];
  });

  function run() {
    if (isRunning) return;
    isRunning = true;
    let isOver = false;
    try {
      isOver = isDone(performance.now() + budget);
    } finally {
      isRunning = false;
      if (isOver) pieces = 0;
      else schedule();
      after(isOver);
    }
  }

  /** Works until the end of the slice, or of the work. */
  function isDone(end: number): boolean {
    for (let job; (job = jobs.at(-1));)
      if (job.next === job.length) jobs.pop();
      else {
        job.work(job.items[job.next++] as never);
        if (pieces > atOnce && performance.now() > end) return false;
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
    /**
     * Adds work before all that waits; what a piece of work adds is done next.
     *
     * @param worth as how many pieces the items count; Infinity for what is to be cut into slices whatever it is
     */
    add<Item>(
      this: void,
      items: ArrayLike<Item>,
      work: (item: Item) => void,
      worth = items.length,
    ) {
      const { length } = items;
      if (length === 0) return;
      pieces += worth;
      jobs.push({ items, length, work, next: 0 });
    },
    run,
  };
}

export type Slicer = ReturnType<typeof createSlicer>;
