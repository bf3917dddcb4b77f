import type { Table } from "./column.ts";
import { consents, type ConsentRow } from "./consents.ts";
import { denominators, type DenominatorRow } from "./denominators.ts";
import { events, type EventRow } from "./events.ts";
import { exposures, type ExposureRow } from "./exposures.ts";
import { labels, type LabelRow } from "./labels.ts";
import { quality, type QualityRow } from "./quality.ts";
import {
  registryVersions,
  type RegistryVersionRow,
} from "./registry-versions.ts";
import { sessions, type SessionRow } from "./sessions.ts";

/** Every table of the log, in the order in which a package lists them. */
export const tables = [
  exposures,
  denominators,
  sessions,
  labels,
  registryVersions,
  events,
  quality,
  consents,
] as const satisfies readonly Table[];

export type TableName = (typeof tables)[number]["name"];

/** The rows of each table. */
export interface LogRows {
  exposures: ExposureRow;
  denominators: DenominatorRow;
  sessions: SessionRow;
  labels: LabelRow;
  registry_versions: RegistryVersionRow;
  events: EventRow;
  quality: QualityRow;
  consents: ConsentRow;
}

/** The tables other than `exposures`, which is kept in blocks. */
export type SmallTableName = Exclude<TableName, "exposures">;
export const smallTables = tables.filter(
  (
    table,
  ): table is Extract<(typeof tables)[number], { name: SmallTableName }> =>
    table.name !== "exposures",
);
