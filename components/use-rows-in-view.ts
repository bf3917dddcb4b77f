import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";

/** Rows kept beyond each edge, so that a fast scroll meets no gap. */
const margin = 12;
/** The window moves in steps, so that most scroll events draw nothing. */
const step = 4;

/** Which rows of a long list of equal rows stand in view, with the scrolling element and a way to bring a row in. */
export function useRowsInView(count: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [[first, last], setRange] = useState<readonly [number, number]>([
    0, 24,
  ]);

  const measure = useCallback(() => {
    const view = scroller.current;
    if (!view) return;
    const height = rowHeight(view, count);
    // Without a layout, as in a page that is not shown, there is nothing to measure.
    if (height === 0) return;
    const top = Math.floor(view.scrollTop / height);
    const rows = Math.ceil(view.clientHeight / height);
    const from = Math.max(0, Math.floor((top - margin) / step) * step);
    const to = Math.ceil((top + rows + margin) / step) * step;
    setRange((old) => (old[0] === from && old[1] === to ? old : [from, to]));
  }, [count]);

  useLayoutEffect(() => {
    measure();
    const view = scroller.current;
    if (!view || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    observer.observe(view);
    return () => observer.disconnect();
  }, [measure]);

  const bringIn = useCallback(
    (row: number) => {
      const view = scroller.current;
      if (!view) return;
      const height = rowHeight(view, count);
      const top = row * height;
      if (top < view.scrollTop) view.scrollTop = top;
      else if (top + height > view.scrollTop + view.clientHeight)
        view.scrollTop = top + height - view.clientHeight;
      measure();
    },
    [count, measure],
  );

  /** Rows that one page of the list holds. */
  const pageOf = useCallback(() => {
    const view = scroller.current;
    if (!view) return 1;
    const height = rowHeight(view, count) || 1;
    return Math.max(1, Math.floor(view.clientHeight / height) - 1);
  }, [count]);

  return {
    scroller,
    first,
    last: Math.min(last, count),
    measure,
    bringIn,
    pageOf,
  };
}

function rowHeight({ scrollHeight }: Element, count: number): number {
  return count > 0 ? scrollHeight / count : 0;
}
