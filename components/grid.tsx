import type { ComponentChildren } from "preact";
import type { Words } from "@/utils/words";
import type { useGrid } from "./use-grid";

interface GridProps {
  label: string;
  /** Message keys of the columns' heads. */
  columns: readonly string[];
  count: number;
  grid: ReturnType<typeof useGrid>;
  isMultiselectable?: boolean;
  /** The rows that are drawn. */
  children: ComponentChildren;
  words: Words;
}

/** The frame of a long list: heads, and rows that scroll under them. */
export function Grid(props: GridProps) {
  const { label, columns, count, grid, isMultiselectable, children } = props;
  return (
    <div
      class="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-multiselectable={isMultiselectable}
      onKeyDown={grid.walk}
    >
      <div class="row row--head" role="row" aria-rowindex={1}>
        {columns.map((name) => (
          <span key={name} role="columnheader">
            {props.words.t(name)}
          </span>
        ))}
      </div>
      <div
        class="rows"
        role="rowgroup"
        ref={grid.scroller}
        // Firefox makes what scrolls a stop for Tab; the active row is the only one here.
        tabIndex={-1}
        onScroll={grid.measure}
        style={{ "--count": String(count) }}
      >
        <div class="all-rows" role="presentation">
          {children}
        </div>
      </div>
    </div>
  );
}
