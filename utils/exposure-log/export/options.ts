import type { TableName } from "@/data/log/tables";
import type { LicenceId } from "./licences";

/** Whole days in UTC, YYYY-MM-DD, both included; open where absent. */
export interface DayRange {
  readonly from?: string;
  readonly to?: string;
}

/** What of the log leaves, and how. */
export interface ExportOptions {
  readonly range: DayRange;
  readonly tables: readonly TableName[];
  /** Where given, participants' ids leave only as keyed hashes. Kept for a study or thrown away after an export. */
  readonly participantKey?: Uint8Array;
  /** Whether a package holds each table as Parquet too, for pooling. */
  readonly parquet: boolean;
  readonly licence: LicenceId;
}
