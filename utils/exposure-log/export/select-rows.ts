import type { Cell } from "@/data/log/column";
import type { TableName } from "@/data/log/tables";
import { filterBatch, replaceColumn, type Batch, type Batches } from "../batch";
import { isFollower, Referred } from "./follow-exposures";
import { hashParticipant } from "./hash-participant";
import type { DayRange, ExportOptions } from "./options";

/** Columns that say when a row's time began and, where it is a span, ended. */
const times: Partial<Record<TableName, readonly [string, string]>> = {
  exposures: ["first_visible_utc", "first_visible_utc"],
  denominators: ["hour_utc", "hour_utc"],
  sessions: ["start_utc", "end_utc"],
  events: ["at_utc", "at_utc"],
  quality: ["from_utc", "to_utc"],
};

/** Columns that name an exposure, which may lie before the range. */
const toExposures: Partial<Record<TableName, string>> = {
  exposures: "repeat_of",
  events: "exposure_id",
};

const withParticipant: readonly TableName[] = [
  "exposures",
  "sessions",
  "consents",
];

const isWholeLog = ({ from, to }: DayRange): boolean => !from && !to;

/**
 * The rows of a table that leave: those in the range, with participants' ids as the options say. Whole days are cut, so
 * that no hour of the denominators is; a session or a gap that touches the range is kept whole. Of the tables that follow
 * the exposures, what `referred` knows.
 */
export async function* selectRows(
  table: TableName,
  batches: Batches,
  { range, participantKey }: ExportOptions,
  referred: Referred = new Referred(),
): AsyncGenerator<Batch> {
  const hash = participantKey && remember(participantKey);
  for await (const batch of batches) {
    let kept = batch;
    if (isFollower(table)) kept = referred.follow(table, batch, range.to);
    else if (!isWholeLog(range)) kept = inRange(table, batch, range);
    if (kept.count === 0) continue;
    if (hash && withParticipant.includes(table))
      kept = mapColumn(kept, "participant_id", hash);
    yield kept;
  }
}

/** There are few participants and many rows. */
function remember(key: Uint8Array) {
  const known = new Map<Cell, string>();
  return (id: Cell) => {
    const hash = known.get(id) ?? hashParticipant(key, `${id}`);
    known.set(id, hash);
    return hash;
  };
}

const mapColumn = (batch: Batch, name: string, map: (cell: Cell) => Cell) =>
  replaceColumn(batch, name, () => batch.column(name).map(map));

function inRange(
  table: TableName,
  batch: Batch,
  { from, to }: DayRange,
): Batch {
  const [start, end] = times[table] ?? [];
  if (!start || !end) return batch;
  const starts = batch.column(start);
  const ends = endsOf(table, batch, starts, batch.column(end));
  // RFC 3339 in UTC sorts as text.
  const kept = filterBatch(
    batch,
    (row) =>
      (!from || `${ends[row]}` >= from) &&
      (!to || `${starts[row]}`.slice(0, 10) <= to),
  );
  const link = toExposures[table];
  if (!from || !link) return kept;
  const earliest = firstIdOf(from);
  return mapColumn(kept, link, (id) =>
    id !== "" && id < earliest ? "REDACTED" : id,
  );
}

/** Only a pause without an end goes on; anything else that has none is a moment, or known for one alone. */
function endsOf(
  table: TableName,
  batch: Batch,
  starts: readonly Cell[],
  ends: readonly Cell[],
): readonly Cell[] {
  const types = table === "quality" ? batch.column("type") : [];
  return ends.map((end, row) => {
    if (isTime(end)) return end;
    return types[row] === "paused" ? endless : starts[row]!;
  });
}

/** Sorts after every time. */
const endless = "~";

const isTime = (cell: Cell) => /^\d{4}-/.test(`${cell}`);

/** The smallest UUID of version 7 that can be made on a day: its first 48 bits are milliseconds since 1970. */
function firstIdOf(day: string): string {
  const digits = Date.parse(day).toString(16).padStart(12, "0");
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
}
