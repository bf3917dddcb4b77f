import { flaggedColumn, logSurfaces, roles } from "@/data/log/closed-lists";
import type { Cell } from "@/data/log/column";
import type { TableName } from "@/data/log/tables";
import { kindIds } from "@/data/kinds";
import { filterBatch, type Batch } from "../batch";
import { Referred } from "./follow-exposures";

/** Counts by their name, in the order in which they were first made. */
export type Counts = Record<string, number>;

type Add = (name: string, by: number) => void;

const sum = (cells: readonly Cell[]) =>
  cells.reduce<number>(
    (total, cell) => total + (typeof cell === "number" ? cell : 0),
    0,
  );
const countOf = (cells: readonly Cell[], isCounted: (cell: Cell) => boolean) =>
  cells.reduce<number>((total, cell) => total + (isCounted(cell) ? 1 : 0), 0);
const isTrue = (cell: Cell) => cell === true;

const summed = [
  "seen",
  "flagged",
  "unflagged",
  "undetermined",
  "brief",
  "redacted",
  ...kindIds.map(flaggedColumn),
];

/** Columns by whose values the views are counted apart, as seen_on_search and seen_as_author. */
const parts = [
  ["surface", "on", logSurfaces],
  ["role", "as", roles],
] as const;

/** What a batch adds to the counts; tables that only count their rows have none. */
const adders: Partial<Record<TableName, (batch: Batch, add: Add) => void>> = {
  exposures(batch, add) {
    add("views", countOf(batch.column("counted_as_view"), isTrue));
    add(
      "repeats",
      countOf(batch.column("repeat_of"), (cell) => cell !== ""),
    );
    add("badges_shown", countOf(batch.column("badge_shown"), isTrue));
    add("visible_ms", sum(batch.column("visible_ms")));
    add("attention_ms_flagged", sum(batch.column("attention_ms")));
  },
  denominators(batch, add) {
    for (const name of summed) add(name, sum(batch.column(name)));
    add(
      "attention_ms",
      sum(
        batch
          .column("attention_s")
          .map((seconds) => Math.round(Number(seconds) * 1000)),
      ),
    );
    for (const [column, joint, values] of parts) {
      const cells = batch.column(column);
      for (const value of values)
        for (const name of ["seen", "flagged"])
          add(
            `${name}_${joint}_${value}`,
            sum(batch.column(name).filter((_, row) => cells[row] === value)),
          );
    }
  },
  quality(batch, add) {
    // What the participant deleted was recorded: `redacted` counts it.
    const types = batch.column("type");
    const lost = filterBatch(batch, (row) => types[row] !== "rows_deleted");
    for (const name of ["exposures_lost", "items_lost"])
      add(name, sum(lost.column(name)));
  },
};

/** Columns whose distinct values are counted, with the count's name. */
const distinct: Partial<Record<TableName, readonly [string, string]>> = {
  exposures: ["author", "accounts"],
  sessions: ["participant_id", "participants"],
};

/** Counts the rows that leave as they pass; every figure of the package's README comes from here. */
export class Tally {
  readonly counts: Counts = {};
  readonly referred = new Referred();
  /** First and last time at which an exposure began. */
  first = "";
  last = "";
  readonly #values = new Map<string, Set<Cell>>();

  /** Passes the rows of a table on, counted. */
  async *count(
    table: TableName,
    batches: AsyncIterable<Batch>,
  ): AsyncGenerator<Batch> {
    this.#add(table, 0);
    adders[table]?.(nothing, this.#add);
    for await (const batch of batches) {
      this.#add(table, batch.count);
      adders[table]?.(batch, this.#add);
      this.#countValues(table, batch);
      if (table === "exposures") this.#refer(batch);
      yield batch;
    }
  }

  #countValues(table: TableName, batch: Batch) {
    const [column, name] = distinct[table] ?? [];
    if (!column || !name) return;
    const values = this.#values.get(name) ?? new Set();
    for (const cell of batch.column(column)) values.add(cell);
    this.#values.set(name, values);
    this.counts[name] = values.size;
  }

  #refer(batch: Batch) {
    this.referred.note(batch);
    for (const cell of batch.column("first_visible_utc")) {
      const at = `${cell}`;
      if (!this.first || at < this.first) this.first = at;
      if (at > this.last) this.last = at;
    }
  }

  readonly #add: Add = (name, by) => {
    this.counts[name] = (this.counts[name] ?? 0) + by;
  };
}

/** So that a count of nothing is a nought and not absent. */
const nothing: Batch = { count: 0, column: () => [] };
