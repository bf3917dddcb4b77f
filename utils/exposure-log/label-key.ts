import type { Cell } from "@/data/log/column";
import type { ExposureRow } from "@/data/log/exposures";

/** The columns by which a row names its record in `labels`. */
const labelKeyColumns = [
  "author",
  "registry_publisher",
  "registry_version",
] as const;

type LabelKeyColumn = (typeof labelKeyColumns)[number];

/** Key in the store `labels`. */
export const labelKeyOf = (row: Pick<ExposureRow, LabelKeyColumn>) =>
  [row.author, row.registry_publisher, row.registry_version] as [
    string,
    string,
    number,
  ];

/** The same as text, for each row of a block or of `labels`. */
export function labelKeys(batch: {
  readonly count: number;
  column(name: LabelKeyColumn): readonly Cell[];
}): string[] {
  const [authors, publishers, versions] = labelKeyColumns.map((name) =>
    batch.column(name),
  );
  return Array.from(
    { length: batch.count },
    (_, at) => `${authors![at]} ${publishers![at]} ${versions![at]}`,
  );
}
