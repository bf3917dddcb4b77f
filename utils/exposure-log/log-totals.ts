import type { QualityRow } from "@/data/log/quality";
import type { Totals } from "./block-summary";
import type { LogDatabase } from "./database";
import { countRows, readTotals, tablePages } from "./store";

/** What is known of the whole log without reading its rows. */
export interface LogTotals extends Totals {
  readonly rows: number;
  readonly views: number;
  readonly attentionMs: number;
  readonly sessions: number;
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
  const [totals, sessions, quality] = await Promise.all([
    readTotals(database),
    countRows(database, "sessions"),
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

/** Everything that was seen, registered or not. */
export interface SeenSums {
  /** Views: flagged + unflagged + undetermined. */
  readonly seen: number;
  readonly flagged: number;
  readonly unflagged: number;
  readonly undetermined: number;
  /** Views whose rows were deleted; they stay in flagged. */
  readonly redacted: number;
  /** Time with attention on the platform's pages. */
  readonly activeMs: number;
}

/** Adds the denominators up; a log of a million exposures has some hundred thousand of them. */
export async function sumSeen(
  database: LogDatabase,
  signal: AbortSignal,
): Promise<SeenSums> {
  const sums = {
    seen: 0,
    flagged: 0,
    unflagged: 0,
    undetermined: 0,
    redacted: 0,
  };
  const names = Object.keys(sums) as (keyof typeof sums)[];
  for await (const page of tablePages(database, "denominators", 1000)) {
    signal.throwIfAborted();
    for (const row of page) for (const name of names) sums[name] += row[name];
  }
  let activeMs = 0;
  for await (const page of tablePages(database, "sessions", 1000)) {
    signal.throwIfAborted();
    for (const { active_s } of page) activeMs += 1000 * active_s;
  }
  return { ...sums, activeMs };
}
