import { BarChart, type BarChartOptions } from "chartist";
import { useEffect, useRef } from "preact/hooks";
import type { KindGroup } from "@/data/kinds";

export interface LogChartProps {
  labels: readonly string[];
  /** Values of each group, one for each label; they are stacked. */
  series: readonly (readonly [KindGroup, readonly number[]])[];
  isHorizontal?: boolean;
  /** Words for a value on the axis. */
  wordsOf: (value: number) => string;
}

/** In pixels: a label under the time axis, the widest bar, one that lies with its gap, their axis, the height in time. */
const room = {
  label: 84,
  bar: 28,
  row: 34,
  narrowRow: 46,
  axis: 30,
  time: 220,
};

/** Draws stacked bars; colours and type are the style sheet's. The same numbers stand in a table beside it. */
export function LogChart({
  labels,
  series,
  isHorizontal = false,
  wordsOf,
}: LogChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    // Bars that lie begin at the bottom.
    const inOrder = <Item,>(list: readonly Item[]) =>
      isHorizontal ? list.toReversed() : [...list];
    const chart = new BarChart(
      element,
      {
        labels: inOrder(labels),
        series: series.map(([group, data]) => ({
          className: `group--${group}`,
          data: inOrder(data),
        })),
      },
      optionsFor(element.clientWidth, labels.length, isHorizontal, wordsOf),
    );
    chart.on("draw", (drawn) => {
      if (drawn.type !== "bar") return;
      const { chartRect } = drawn;
      const length = isHorizontal ? chartRect.height() : chartRect.width();
      const width = Math.min(room.bar, (0.7 * length) / labels.length);
      drawn.element.attr({ "stroke-width": `${width}px` });
    });
    let drawnFor = element.clientWidth;
    const observer = new ResizeObserver(() => {
      const width = element.clientWidth;
      if (width === drawnFor) return;
      drawnFor = width;
      chart.update(
        undefined,
        optionsFor(width, labels.length, isHorizontal, wordsOf),
        true,
      );
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.detach();
      element.replaceChildren();
    };
  }, [labels, series, isHorizontal, wordsOf]);
  return <div class="chart" aria-hidden="true" ref={place} />;
}

function optionsFor(
  width: number,
  count: number,
  isHorizontal: boolean,
  wordsOf: LogChartProps["wordsOf"],
): BarChartOptions {
  const every = Math.ceil((count * room.label) / Math.max(1, width));
  const values = {
    onlyInteger: true,
    labelInterpolationFnc: (value: string | number) => wordsOf(Number(value)),
  };
  return {
    stackBars: true,
    horizontalBars: isHorizontal,
    height: isHorizontal
      ? count * (width < 480 ? room.narrowRow : room.row) + room.axis
      : room.time,
    chartPadding: { top: 16, right: 32, bottom: 0, left: 0 },
    axisX: isHorizontal
      ? { ...values, scaleMinSpace: 60 }
      : {
          showGrid: false,
          labelInterpolationFnc: (label, at) =>
            at % every === 0 ? label : null,
        },
    axisY: isHorizontal
      ? { offset: Math.min(230, width * 0.4), showGrid: false }
      : { ...values, offset: 56, scaleMinSpace: 32 },
  };
}
