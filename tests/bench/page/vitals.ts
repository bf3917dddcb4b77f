interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

const isShift = (entry: PerformanceEntry): entry is LayoutShift =>
  entry.entryType === "layout-shift";

/** Layout shifts and long tasks of this page, from its first moment. */
export function watchVitals() {
  let shift = 0;
  let longTasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (isShift(entry) && !entry.hadRecentInput) shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
  return {
    reset() {
      shift = 0;
      longTasks = [];
    },
    read: () => ({ shift, longTasks: [...longTasks] }),
  };
}
