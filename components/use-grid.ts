import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useRowsInView } from "./use-rows-in-view";

/**
 * A long list as a grid that is one stop for Tab: only what stands in view is drawn, and arrow keys walk through all of
 * it. A row has `data-row` and one element that can have the focus.
 *
 * @param list what the rows are made of; another one is shown from its beginning
 */
export function useGrid(list: unknown, count: number) {
  const { scroller, first, last, topOf, measure, bringIn, pageOf } =
    useRowsInView(count);
  const [active, setActive] = useState(0);
  const moved = useRef(false);

  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo?.(0, 0);
  }, [list, scroller]);

  // At once: the row that had the focus may be gone, and the next key must not fall on nothing.
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-row="${active}"] :is(a, input)`)
      ?.focus({ preventScroll: true });
  }, [active, scroller]);

  function walk(event: KeyboardEvent) {
    const to = target(event.key, active, count, pageOf());
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    if (to === active) return;
    moved.current = true;
    bringIn(to);
    setActive(to);
  }

  const drawn = Array.from({ length: last - first }, (_, at) => first + at);
  // The row that has the focus stays, wherever the list is scrolled to.
  if (active < first) drawn.unshift(active);
  if (active >= last && active < count) drawn.push(active);
  return { scroller, drawn, topOf, active, setActive, measure, walk };
}

/** The row that a key leads to; `undefined` for keys that lead nowhere. */
function target(
  key: string,
  from: number,
  count: number,
  page: number,
): number | undefined {
  const targets: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const to = targets[key];
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to));
}
