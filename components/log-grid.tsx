import { useEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { FoundRows, LogRows } from "@/utils/exposure-log/log-rows";
import type { Words } from "@/utils/words";
import { LogRow, type RowWords } from "./log-row";
import { useGrid } from "./use-grid";

interface LogGridProps {
  rows: LogRows;
  found: FoundRows;
  /** Positions in the log. */
  chosen: ReadonlySet<number>;
  onChoose: (position: number, isChosen: boolean) => void;
  words: Words;
}

const columns = [
  "rowsChosen",
  "rowsWhen",
  "rowsAccount",
  "noteKind",
  "rowsWhere",
  "rowsVisible",
  "figureAttention",
] as const;

/** The exposures: what stands in view is read and drawn, the rest is neither. */
export function LogGrid(props: LogGridProps) {
  const { rows, found, chosen, onChoose, words } = props;
  const { t } = words;
  const { scroller, drawn, topOf, active, setActive, measure, walk } = useGrid(
    found,
    found.count,
  );
  const rowWords = useMemo(() => rowWordsIn(words), [words]);
  useReading(
    rows,
    drawn.map((index) => found.positionOf(index)),
  );
  return (
    <div
      class="grid"
      role="grid"
      aria-label={t("rowsHead")}
      aria-rowcount={found.count + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      onKeyDown={walk}
    >
      <div class="row row--head" role="row" aria-rowindex={1}>
        {columns.map((name) => (
          <span key={name} role="columnheader">
            {t(name)}
          </span>
        ))}
      </div>
      <div
        class="rows"
        role="rowgroup"
        ref={scroller}
        // Firefox makes what scrolls a stop for Tab; the active row is the only one here.
        tabIndex={-1}
        onScroll={measure}
        style={{ "--count": String(found.count) }}
      >
        <div class="all-rows" role="presentation">
          {drawn.map((index) => {
            const position = found.positionOf(index);
            return (
              <LogRow
                key={index}
                exposure={rows.row(position)}
                index={index}
                top={topOf(index)}
                isActive={index === active}
                isChosen={chosen.has(position)}
                onFocus={setActive}
                onChoose={(_index, isChosen) => onChoose(position, isChosen)}
                words={rowWords}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Reads the rows that are drawn, the newest wish first: rows that were scrolled past meanwhile are left out. */
function useReading(rows: LogRows, positions: readonly number[]) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const wish = useRef<readonly number[]>([]);
  const isReading = useRef(false);
  useEffect(() => {
    wish.current = positions.filter((position) => !rows.row(position));
    if (isReading.current) return;
    isReading.current = true;
    void (async () => {
      while (wish.current.length > 0) {
        const wanted = wish.current;
        wish.current = [];
        await rows.load(wanted);
        redraw(undefined);
      }
      isReading.current = false;
    })();
  });
}

/** A time in the participant's zone at that moment, and seconds. */
function rowWordsIn(words: Words): RowWords {
  const tag = words.t("languageTag");
  const time = new Intl.DateTimeFormat(tag, {
    dateStyle: "medium",
    timeStyle: "medium",
    calendar: "gregory",
    timeZone: "UTC",
  });
  const second = new Intl.NumberFormat(tag, {
    style: "unit",
    unit: "second",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return {
    ...words,
    when: (at, tzOffsetMin) => time.format(at + tzOffsetMin * 60_000),
    seconds: (ms) => second.format(ms / 1000),
  };
}
