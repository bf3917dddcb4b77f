import { useMemo } from "preact/hooks";
import { kindOf } from "@/data/kinds";
import { shapeOf } from "@/data/shapes";
import type { ListedExposure } from "@/utils/exposure-log/compact-block";
import type { LogRows } from "@/utils/exposure-log/log-rows";
import { messageKey, type Words } from "@/utils/words";

/** How times and lengths of time are written in the rows. */
export interface RowWords extends Words {
  readonly when: (at: number, tzOffsetMin: number) => string;
  readonly seconds: (ms: number) => string;
}

interface LogRowProps {
  rows: LogRows;
  /** In the log. */
  position: number;
  /** Place in the list, from 0. */
  index: number;
  /** Where it stands, in pixels. */
  top: number;
  isActive: boolean;
  isChosen: boolean;
  onFocus: (index: number) => void;
  onChoose: (isChosen: boolean) => void;
  words: RowWords;
}

/** One exposure in the list; it can be chosen. */
export function LogRow(props: LogRowProps) {
  const { rows, position, index, top, isActive, isChosen } = props;
  const { onFocus, onChoose, words } = props;
  const { t } = words;
  // None while it is being read.
  const exposure = rows.row(position);
  const isRead = exposure !== undefined;
  // While the list scrolls, rows are drawn again and again, and stay as they are.
  const [name, cells] = useMemo(
    () => [nameOf(exposure, words), cellsOf(exposure, words)] as const,
    [rows, position, isRead, words],
  );
  return (
    <div
      class="row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-row={index}
      style={{ "--top": `${top}px` }}
    >
      <span class="choose" role="gridcell">
        <input
          type="checkbox"
          aria-label={t("rowsChoose", ...name)}
          checked={isChosen}
          tabIndex={isActive ? 0 : -1}
          onFocus={() => onFocus(index)}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </span>
      {cells}
    </div>
  );
}

type Exposure = ListedExposure | undefined;

/** The account and the time. */
const nameOf = (exposure: Exposure, { when }: RowWords) =>
  exposure
    ? ([
        `@${exposure.author}`,
        when(exposure.at, exposure.tzOffsetMin),
      ] as const)
    : (["", "…"] as const);

function cellsOf(exposure: Exposure, words: RowWords) {
  const { t } = words;
  const [account, when] = nameOf(exposure, words);
  return (
    <>
      <span class="when" role="gridcell">
        {when}
      </span>
      <span class="who" role="gridcell" dir="ltr">
        {account}
      </span>
      <KindCell exposure={exposure} words={words} />
      <span class="where" role="gridcell">
        {exposure &&
          t(
            "rowsPlace",
            t(`logRole_${exposure.role}`),
            t(`logSurface_${exposure.surface}`),
          )}
      </span>
      <span class="long" role="gridcell">
        {exposure && words.seconds(exposure.visibleMs)}
        {exposure && !exposure.isView && (
          <span class="brief">{t("rowsBrief")}</span>
        )}
      </span>
      <span class="long" role="gridcell">
        {exposure && words.seconds(exposure.attentionMs)}
      </span>
    </>
  );
}

function KindCell({
  exposure,
  words: { t },
}: {
  exposure: Exposure;
  words: RowWords;
}) {
  if (!exposure) return <span class="kind" role="gridcell" />;
  const { kind } = exposure;
  return (
    <span class={`kind kind--${kindOf(kind).group}`} role="gridcell">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapeOf(kind)} />
      </svg>
      <span>{t(messageKey("kindLong", kind))}</span>
    </span>
  );
}
