import type { Cell, Column, Table } from "@/data/log/column";
import { exposures, type ExposureRow } from "@/data/log/exposures";
import type { Batch, Batches } from "./batch";

/** What a registry says of an account, in the words of the log's columns. */
const labelColumns = [
  "label_type",
  "axes_funding",
  "axes_governance",
  "axes_editorial",
  "country",
  "record_id",
] as const;

export type Label = Pick<ExposureRow, (typeof labelColumns)[number]>;

/** What another version of the registry says of a handle; `undefined` where it does not list it. */
export type FindLabel = (author: string) => Label | undefined;

const recodedName = (name: string) => `recoded_${name}`;

const columnOf = (name: string) =>
  exposures.columns.find((column) => column.name === name)! as Column;

const recodedColumns: readonly Column[] = [
  ...labelColumns.map(columnOf).map((column): Column => ({
    ...column,
    name: recodedName(column.name),
    missing: [""],
    definition: `${column.definition} By the registry version in recoded_registry_version; not applicable where that does not list the account.`,
  })),
  {
    ...columnOf("registry_version"),
    name: recodedName("registry_version"),
    definition: "Version of the registry that the row was read against again.",
  },
];

/** The exposures with the recoded columns beside the old ones, which stay as they were. */
export const recodedExposures: Table = {
  ...exposures,
  name: "exposures_recoded",
  title: "Exposures, recoded",
  definition: `${exposures.definition} With what another version of the registry says of each account. Accounts that only that version lists are not in it: no identity of accounts was kept that were not registered.`,
  columns: [...exposures.columns, ...recodedColumns],
};

/** An account of which the two versions say something else. */
export interface LabelChange {
  readonly author: string;
  /** The version that the rows were recorded with. */
  readonly registryVersion: number;
  /** Columns that differ, each with the old and the new cell; a new one is empty where the account is not listed. */
  readonly differences: Readonly<Record<string, readonly [Cell, Cell]>>;
  readonly rows: number;
  readonly views: number;
}

export interface RecodeReport {
  readonly rows: number;
  readonly changedRows: number;
  /** Sorted by author and version. */
  readonly changes: readonly LabelChange[];
}

export interface Recoding {
  /** The rows again, batch by batch, with the recoded columns. */
  readonly batches: AsyncGenerator<Batch>;
  /** What differs in the rows that were read so far. */
  readonly report: () => RecodeReport;
}

/** Registries have a few thousand accounts; a report of more would be of a file that was made to fill the memory. */
const mostChanges = 100_000;

/**
 * Reads exposures, kept or exported, against another version of the registry.
 *
 * @throws Error while the batches are read, where there is more to report than any log has
 */
export function recode(
  batches: Batches,
  registryVersion: number,
  find: FindLabel,
): Recoding {
  const changes = new Map<string, LabelChange>();
  let rows = 0;
  let changedRows = 0;

  async function* recoded(): AsyncGenerator<Batch> {
    for await (const batch of batches) {
      const labels = batch.column("author").map((author) => find(`${author}`));
      rows += batch.count;
      note(batch, labels);
      yield {
        count: batch.count,
        column(name) {
          if (name === recodedName("registry_version"))
            return labels.map(() => registryVersion);
          const old = labelColumns.find((each) => recodedName(each) === name);
          return old
            ? labels.map((label) => label?.[old] ?? "")
            : batch.column(name);
        },
      };
    }
  }

  function note(batch: Batch, labels: readonly (Label | undefined)[]) {
    const authors = batch.column("author");
    const versions = batch.column("registry_version");
    const views = batch.column("counted_as_view");
    const before = labelColumns.map(
      (name) => [name, batch.column(name)] as const,
    );
    for (const [row, label] of labels.entries()) {
      const differences = before
        .map(
          ([name, cells]) => [name, cells[row]!, label?.[name] ?? ""] as const,
        )
        .filter(([, old, now]) => old !== now);
      if (differences.length === 0) continue;
      changedRows += 1;
      const key = `${authors[row]} ${versions[row]} ${differences.flat().join(" ")}`;
      const known = changes.get(key);
      if (!known && changes.size === mostChanges)
        throw new Error(
          `More than ${mostChanges} accounts differ: this is no log of registered accounts.`,
        );
      changes.set(key, {
        author: `${authors[row]}`,
        registryVersion: Number(versions[row]),
        differences: Object.fromEntries(
          differences.map(([name, old, now]) => [name, [old, now] as const]),
        ),
        rows: (known?.rows ?? 0) + 1,
        views: (known?.views ?? 0) + (views[row] === true ? 1 : 0),
      });
    }
  }

  return {
    batches: recoded(),
    report: () => ({
      rows,
      changedRows,
      changes: [...changes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, change]) => change),
    }),
  };
}
