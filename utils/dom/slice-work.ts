/**
 * Runs work over items at once, and in later tasks what does not fit into a slice, so that no long task arises.
 *
 * @param budget milliseconds that one slice may take
 */
export function createSlicer<Item>(
  work: (item: Item) => void,
  { budget, signal }: { budget: number; signal: AbortSignal },
) {
  const waiting = new Set<Item>();
  const { port1, port2 } = new MessageChannel();
  let isScheduled = false;
  port1.addEventListener("message", () => {
    isScheduled = false;
    run();
  });
  port1.start();
  signal.addEventListener("abort", () => {
    waiting.clear();
    port1.close();
  });

  function run() {
    const end = performance.now() + budget;
    let done = 0;
    for (const item of waiting) {
      waiting.delete(item);
      work(item);
      // The clock is read once in a while: reading it costs more than the look-up of an unregistered handle.
      if (++done % 32 === 0 && performance.now() > end) break;
    }
    if (waiting.size > 0 && !isScheduled) {
      isScheduled = true;
      port2.postMessage(undefined);
    }
  }

  return {
    add: (item: Item) => void waiting.add(item),
    run,
  };
}
