import type { QualityRow } from "@/data/log/quality";
import type { Totals } from "./block-summary";
import type { LogDatabase, SeenSums } from "./log-schema";
import { noSums, seenKey } from "./seen-sums";
import { countRows, readTotals } from "./store";

/** What is known of the whole log without reading its rows. */
export interface LogTotals extends Totals {
  readonly rows: number;
  readonly views: number;
  readonly attentionMs: number;
  readonly sessions: number;
  /** What the exposures are a part of. */
  readonly seen: SeenSums;
  readonly losses: readonly Loss[];
}

/** What is missing for one reason. */
export interface Loss {
  readonly type: QualityRow["type"];
  readonly times: number;
  /** As far as it is known. */
  readonly exposures: number;
  readonly items: number;
}

export async function readLogTotals(database: LogDatabase): Promise<LogTotals> {
  const [totals, sessions, seen, quality] = await Promise.all([
    readTotals(database),
    countRows(database, "sessions"),
    database.get("sums", seenKey),
    database.getAll("quality"),
  ]);
  const sum = (numbers: Iterable<number>) =>
    [...numbers].reduce((total, each) => total + each, 0);
  return {
    ...totals,
    rows: sum(totals.days.map(({ rows }) => rows)),
    views: sum(totals.places.views),
    attentionMs: sum(totals.days.map(({ attentionMs }) => attentionMs)),
    sessions,
    seen: seen ?? noSums,
    losses: sumLosses(quality),
  };
}

function sumLosses(quality: readonly QualityRow[]): Loss[] {
  const losses = new Map<Loss["type"], Loss>();
  for (const { type, exposures_lost, items_lost } of quality) {
    const { times = 0, exposures = 0, items = 0 } = losses.get(type) ?? {};
    losses.set(type, {
      type,
      times: times + 1,
      exposures: exposures + known(exposures_lost),
      items: items + known(items_lost),
    });
  }
  return [...losses.values()];
}

const known = (cell: number | "NA") => (cell === "NA" ? 0 : cell);
