interface Job<Item> {
  readonly items: ArrayLike<Item>;
  next: number;
}

/** Items between two looks at the clock, which costs more than the look-up of an unregistered handle. */
const stretch = 8;

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
 * Runs work over lists of items at once, and in later tasks what does not fit into a slice, so that no long task
 * arises. Lists are taken as they were found: to copy 50,000 items takes longer than a slice.
 *
 * @param budget milliseconds that one slice may take
 */
export function createSlicer<Item>(
  work: (item: Item) => void,
  { budget, signal }: { budget: number; signal: AbortSignal },
) {
  let jobs: Job<Item>[] = [];
  let first = 0;
  let isScheduled = false;
  signal.addEventListener("abort", () => {
    jobs = [];
  });

  /**
   * @param since when the task began that calls, in milliseconds of `performance.now()`
   * @param least items that are worked on at once, whatever the time
   */
  function run(since = performance.now(), least = 0) {
    const end = since + budget;
    let done = 0;
    for (; first < jobs.length; first++) {
      const job = jobs[first]!;
      const { length } = job.items;
      while (job.next < length) {
        work(job.items[job.next++]!);
        if (++done % stretch || done < least) continue;
        if (performance.now() > end) return schedule();
      }
    }
    jobs = [];
    first = 0;
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
    add(items: ArrayLike<Item>) {
      if (items.length > 0) jobs.push({ items, next: 0 });
    },
    run,
  };
}
