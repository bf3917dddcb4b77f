import type { Deletion } from "@/utils/exposure-log/delete-rows";
import type { DeletionWatch } from "@/utils/exposure-log/plan-deletion";
import type { RowFilter } from "@/data/log/row-filter";
import type { FoundRows, LogRows, Watch } from "@/utils/exposure-log/log-rows";
import type { LogTotals } from "@/utils/exposure-log/log-totals";
import type { RecodeReport } from "@/utils/exposure-log/recode";
import type { TotalsByPlace } from "@/utils/exposure-log/totals-by-place";
import type { TotalsByTime } from "@/utils/exposure-log/totals-by-time";

/** The log as it can be looked at now. */
export type LogView =
  | { readonly type: "loading" | "empty" | "private" }
  | { readonly type: "broken"; readonly reason: string }
  | ShownLog;

export interface ShownLog {
  readonly type: "shown";
  readonly totals: LogTotals;
  readonly byTime: TotalsByTime;
  readonly byPlace: TotalsByPlace;
  /** What takes all rows to be read comes later. */
  readonly accounts?: number;
  /** Rows that were read for it until now. */
  readonly added?: number;
  readonly rows?: LogRows;
}

/** A version of the registry that is kept on this device. */
export interface ListedVersion {
  readonly key: number;
  readonly version: number;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly isCurrent: boolean;
}

/** What the list shows. */
export interface Listed {
  /** The log that it was found in: it may have been read again since. */
  readonly rows: LogRows;
  readonly filter: RowFilter;
  readonly found: FoundRows;
}

/** Which rows of a list: some, or all that a filter leaves. */
export type ChosenRows = { readonly rows: LogRows } & (
  { readonly positions: readonly number[] } | { readonly filter: RowFilter }
);

/** What can be done with the log on its page. */
export interface LogActions {
  /** Deletes rows for the participant; it can be stopped, and tells how far it came. */
  readonly remove: (
    chosen: ChosenRows,
    watch: DeletionWatch,
  ) => Promise<Deletion>;
  /** Deletes the log with all that was counted; none while a study runs, which is withdrawn from instead. */
  readonly removeEverything?: () => Promise<void>;
}

/** Which log is read against another version: the kept one, or a file that was exported from one. */
export type RecodedLog = "kept" | File;

export interface RecodeActions {
  /** What another version of the registry would say of the rows. */
  readonly recode: (
    of: RecodedLog,
    key: number,
    watch: Watch,
  ) => Promise<RecodeReport>;
  /** Saves the rows with the new columns beside the old, and the report. */
  readonly save: (of: RecodedLog, key: number, watch: Watch) => Promise<void>;
}
