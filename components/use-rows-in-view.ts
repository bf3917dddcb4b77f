import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";

/** Rows kept beyond each edge, so that a fast scroll meets no gap. */
const margin = 12;
/** The window moves in steps, so that most scroll events draw nothing. */
const step = 4;

interface Drawn {
  readonly first: number;
  readonly last: number;
  /** Pixels by which the rows stand above where the scroll bar has them; 0 where the whole list fits an element. */
  readonly shift: number;
  /** Pixels of a row; 0 before it could be measured. */
  readonly height: number;
}

/**
 * Which rows of a long list of equal rows stand in view, with the scrolling element and a way to bring a row in.
 *
 * Browsers cut an element off at some 17,900,000 px (Firefox) or 33,500,000 px (Chromium). Of a list that is taller than
 * its element, a small step of the scroll bar moves the rows by as much, and a large one by its share of the list; once
 * it stands still, the bar is put where the rows are.
 */
export function useRowsInView(count: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const shift = useRef(0);
  const lastTop = useRef(0);
  const [drawn, setDrawn] = useState<Drawn>({
    first: 0,
    last: 24,
    shift: 0,
    height: 0,
  });

  const measure = useCallback(() => {
    const view = scroller.current;
    const list = view && sizesOf(view, count);
    // Without a layout, as in a page that is not shown, there is nothing to measure.
    if (!list) return;
    const moved = Math.abs(view.scrollTop - lastTop.current);
    const isAtEdge = view.scrollTop <= 0 || view.scrollTop >= list.most;
    if (isAtEdge || moved > 2 * view.clientHeight)
      shift.current = view.scrollTop * (list.ratio - 1);
    lastTop.current = view.scrollTop;
    const top = Math.floor((view.scrollTop + shift.current) / list.height);
    const rows = Math.ceil(view.clientHeight / list.height);
    const first = Math.max(0, Math.floor((top - margin) / step) * step);
    const last = Math.ceil((top + rows + margin) / step) * step;
    const next = { first, last, shift: shift.current, height: list.height };
    setDrawn((old) =>
      (Object.keys(next) as (keyof Drawn)[]).every(
        (name) => old[name] === next[name],
      )
        ? old
        : next,
    );
  }, [count]);

  /** Scrolls so that the list is seen from some pixels below its beginning. */
  const moveTo = useCallback(
    (top: number) => {
      const view = scroller.current;
      const list = view && sizesOf(view, count);
      if (!list) return;
      view.scrollTop = top / list.ratio;
      lastTop.current = view.scrollTop;
      shift.current = list.ratio === 1 ? 0 : top - view.scrollTop;
      measure();
    },
    [count, measure],
  );

  useLayoutEffect(() => {
    measure();
    const view = scroller.current;
    if (!view || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    observer.observe(view);
    const settle = () => {
      if (shift.current !== 0) moveTo(view.scrollTop + shift.current);
    };
    view.addEventListener("scrollend", settle);
    return () => {
      observer.disconnect();
      view.removeEventListener("scrollend", settle);
    };
  }, [measure, moveTo]);

  const bringIn = useCallback(
    (row: number) => {
      const view = scroller.current;
      const list = view && sizesOf(view, count);
      if (!list) return;
      const top = row * list.height;
      const seen = view.scrollTop + shift.current;
      if (top < seen) moveTo(top);
      else if (top + list.height > seen + view.clientHeight)
        moveTo(top + list.height - view.clientHeight);
    },
    [count, moveTo],
  );

  /** Rows that one page of the list holds. */
  const pageOf = useCallback(() => {
    const view = scroller.current;
    const list = view && sizesOf(view, count);
    return list
      ? Math.max(1, Math.floor(view.clientHeight / list.height) - 1)
      : 1;
  }, [count]);

  return {
    scroller,
    first: Math.min(drawn.first, count),
    last: Math.min(drawn.last, count),
    /** Pixels between the list's beginning as it is drawn and a row's. */
    topOf: (row: number) => row * drawn.height - drawn.shift,
    measure,
    bringIn,
    pageOf,
  };
}

/** Height of a row; how far the bar can go, and how much farther the rows do. */
function sizesOf(view: Element, count: number) {
  const row = view.querySelector("[data-row]");
  const height = row?.getBoundingClientRect().height ?? 0;
  if (height === 0 || count === 0) return undefined;
  const most = view.scrollHeight - view.clientHeight;
  const whole = count * height - view.clientHeight;
  // Heights are rounded; less than a row is no difference.
  const ratio = most > 0 && whole > most + height ? whole / most : 1;
  return { height, most, ratio };
}
