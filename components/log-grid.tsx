import { useEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { FoundRows, LogRows } from "@/utils/exposure-log/log-rows";
import type { Words } from "@/utils/words";
import { Grid } from "./grid";
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
  const grid = useGrid(found, found.count);
  const rowWords = useMemo(() => rowWordsIn(words), [words]);
  useReading(
    rows,
    grid.drawn.map((index) => found.positionOf(index)),
  );
  return (
    <Grid
      label={words.t("rowsHead")}
      columns={columns}
      count={found.count}
      grid={grid}
      isMultiselectable
      words={words}
    >
      {grid.drawn.map((index) => {
        const position = found.positionOf(index);
        return (
          <LogRow
            key={index}
            rows={rows}
            position={position}
            index={index}
            top={grid.topOf(index)}
            isActive={index === grid.active}
            isChosen={chosen.has(position)}
            onFocus={grid.setActive}
            onChoose={(isChosen) => onChoose(position, isChosen)}
            words={rowWords}
          />
        );
      })}
    </Grid>
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
