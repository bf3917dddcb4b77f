import type {
  ChosenRows,
  LogActions,
  LogView,
  ShownLog,
} from "@/components/log-view";
import { noFilter } from "@/data/log/row-filter";
import { browser } from "@/utils/browser";
import { aloneInLog } from "@/utils/exposure-log/alone-in-log";
import { isLogKept, openLogDatabase } from "@/utils/exposure-log/database";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";
import {
  deleteEverything,
  deleteExposures,
} from "@/utils/exposure-log/delete-rows";
import { openLogRows } from "@/utils/exposure-log/log-rows";
import { readLogTotals } from "@/utils/exposure-log/log-totals";
import { selectionOf } from "@/utils/exposure-log/row-filter";
import type { Selection } from "@/utils/exposure-log/selection";
import { countRows } from "@/utils/exposure-log/store";
import { totalsByPlace } from "@/utils/exposure-log/totals-by-place";
import { totalsByTime } from "@/utils/exposure-log/totals-by-time";

/** The log as the page shows it, and what can be done with it. */
export interface LogReviewing {
  readonly view: () => LogView;
  readonly actions: Required<LogActions>;
  /** Reads it again. */
  readonly reload: () => Promise<void>;
}

/**
 * Opens the log for its page, which is told when there is more to show: the sums first, then the rows, then what takes
 * all rows to be read. It is read again when the page is looked at again and rows have come or gone.
 */
export function reviewLog(
  onChange: () => void,
  signal: AbortSignal,
): LogReviewing {
  let view: LogView = { type: "loading" };
  let database: LogDatabase | undefined;
  let loading = new AbortController();
  const open = async () => (database ??= await openLogDatabase());
  const show = (next: LogView) => {
    view = next;
    onChange();
  };

  async function load(): Promise<void> {
    loading.abort();
    loading = new AbortController();
    const current = AbortSignal.any([loading.signal, signal]);
    // Databases of a private window are other ones, or none.
    if (browser.extension.inIncognitoContext) return show({ type: "private" });
    try {
      if (!database && !(await isLogKept())) return show({ type: "empty" });
      const showIfCurrent = (next: LogView) => {
        if (!current.aborted) show(next);
      };
      const before = view.type === "shown" ? view : {};
      await read(await open(), before, showIfCurrent, current);
    } catch (error) {
      if (current.aborted) return;
      database?.close();
      database = undefined;
      show({ type: "broken", reason: String(error) });
    }
  }

  async function loadIfChanged(): Promise<void> {
    if (document.visibilityState === "hidden" || view.type === "loading")
      return;
    const rows = view.type === "shown" ? view.totals.rows : 0;
    const count = database && (await countRows(database, "exposures"));
    if (count !== rows) await load();
  }

  const change = <Result>(work: (log: LogDatabase) => Promise<Result>) =>
    aloneInLog(async () => {
      try {
        return await work(await open());
      } finally {
        void load();
      }
    });

  document.addEventListener(
    "visibilitychange",
    () => void loadIfChanged().catch(load),
    { signal },
  );
  void load();
  return {
    view: () => view,
    reload: load,
    actions: {
      remove: (chosen, watch) =>
        change(async (log) =>
          deleteExposures(log, await selectionFor(chosen), watch),
        ),
      removeEverything: () => change(deleteEverything),
    },
  };
}

/** Milliseconds between two drawings of how far it is. */
const betweenProgress = 200;

/** @param before what was shown: its parts stay until they are read again */
async function read(
  database: LogDatabase,
  before: Partial<ShownLog>,
  show: (view: LogView) => void,
  signal: AbortSignal,
) {
  const totals = await readLogTotals(database);
  if (totals.rows === 0 && totals.sessions === 0)
    return show({ type: "empty" });
  let shown: ShownLog = {
    ...before,
    type: "shown",
    totals,
    byTime: totalsByTime(totals.days),
    byPlace: totalsByPlace(totals.places),
  };
  const add = (part: Partial<ShownLog>) =>
    show((shown = { ...shown, ...part }));
  add({});
  const rows = await openLogRows(database);
  add({ rows });
  let told = performance.now();
  const onProgress = (added: number) => {
    if (performance.now() < told + betweenProgress) return;
    told = performance.now();
    add({ added });
  };
  const all = await rows.find(noFilter, { signal });
  const { accounts } = await rows.summarise(all, { signal, onProgress });
  add({ accounts });
}

/** Rows that came after the list was read are not in it, and stay. */
async function selectionFor(chosen: ChosenRows): Promise<Selection> {
  const { rows } = chosen;
  if ("positions" in chosen) return { ids: await rows.idsOf(chosen.positions) };
  const selection = selectionOf(chosen.filter);
  const { to = rows.readAt } = selection;
  return { ...selection, to: to < rows.readAt ? to : rows.readAt };
}
