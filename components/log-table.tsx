import { useEffect, useState } from "preact/hooks";
import { noFilter, type RowFilter } from "@/data/log/row-filter";
import { numberWords } from "@/utils/counted";
import type { LogRows } from "@/utils/exposure-log/log-rows";
import type { Words } from "@/utils/words";
import { LogDeletion } from "./log-deletion";
import { LogFilters } from "./log-filters";
import { LogGrid } from "./log-grid";
import type { Listed, LogActions } from "./log-view";

interface LogTableProps {
  rows: LogRows;
  actions: LogActions;
  words: Words;
}

/** Every exposure, to be narrowed, looked through and deleted. */
export function LogTable({ rows, actions, words }: LogTableProps) {
  const { t } = words;
  const [filter, setFilter] = useState(noFilter);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set<number>());
  const { listed, looked } = useListed(rows, filter);
  // Another list has other rows in the same places.
  useEffect(() => setChosen(new Set<number>()), [listed?.rows]);
  return (
    <section aria-labelledby="rows">
      <h3 id="rows">{t("rowsHead")}</h3>
      <LogFilters filter={filter} onChange={setFilter} words={words} />
      <p class="quiet" role="status">
        {looked === undefined
          ? t(
              "rowsShown",
              numberWords(listed?.found.count ?? 0, words),
              numberWords((listed?.rows ?? rows).count, words),
            )
          : t(
              "rowsLooking",
              numberWords(looked, words),
              numberWords(rows.count, words),
            )}
      </p>
      {listed && listed.found.count > 0 && (
        <LogGrid
          rows={listed.rows}
          found={listed.found}
          chosen={chosen}
          onChoose={(position, isChosen) =>
            setChosen((old) => {
              const next = new Set(old);
              if (isChosen) next.add(position);
              else next.delete(position);
              return next;
            })
          }
          words={words}
        />
      )}
      {listed?.found.count === 0 && <p class="empty">{t("rowsNone")}</p>}
      <LogDeletion
        chosen={chosen}
        listed={listed}
        actions={actions}
        words={words}
      />
    </section>
  );
}

/** The rows that a filter leaves; while they are looked for, the last ones and how far it is. */
function useListed(rows: LogRows, filter: RowFilter) {
  const [state, setState] = useState<{ listed?: Listed; looked?: number }>({});
  useEffect(() => {
    const stop = new AbortController();
    const onProgress = (looked: number) =>
      setState((old) => ({ ...old, looked }));
    rows.find(filter, { signal: stop.signal, onProgress }).then(
      (found) => {
        if (!stop.signal.aborted) setState({ listed: { rows, filter, found } });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) throw error;
      },
    );
    return () => stop.abort();
  }, [rows, filter]);
  return state;
}
