import { expect, test } from "vitest";
import { collect } from "@/tests/support/collect";
import { generatedRows } from "@/tests/support/log-batches";
import { readers } from "@/tests/support/read-table";
import { batchOf, type Row } from "@/utils/exposure-log/batch";
import { csv } from "@/utils/exposure-log/formats/csv";
import {
  recode,
  recodedExposures,
  type FindLabel,
  type Label,
} from "@/utils/exposure-log/recode";

const rows: Row[] = [];
for await (const some of generatedRows("exposures", {
  exposures: 300,
  seed: 2,
}))
  rows.push(...some);

const labelOf = (row: Row) =>
  ({
    label_type: row.label_type,
    axes_funding: row.axes_funding,
    axes_governance: row.axes_governance,
    axes_editorial: row.axes_editorial,
    country: row.country,
    record_id: row.record_id,
  }) as Label;
const labels = new Map(rows.map((row) => [`${row.author}`, labelOf(row)]));

/** The registry as it was but for some accounts. */
const changed =
  (changes: Readonly<Record<string, Partial<Label> | undefined>>): FindLabel =>
  (author) => {
    if (author in changes && changes[author] === undefined) return undefined;
    return { ...labels.get(author)!, ...changes[author] };
  };

async function run(find: FindLabel) {
  const { batches, report } = recode(
    [batchOf(rows.slice(0, 100)), batchOf(rows.slice(100))],
    9,
    find,
  );
  const bytes = await collect(csv.encode(recodedExposures, batches));
  return {
    read: await readers.csv!(recodedExposures, bytes),
    report: report(),
  };
}

test("an unchanged registry changes nothing and says so", async () => {
  const { read, report } = await run(changed({}));
  expect(report).toEqual({ rows: 300, changedRows: 0, changes: [] });
  expect(read).toEqual(
    rows.map((row) => ({
      ...row,
      ...Object.fromEntries(
        Object.entries(labelOf(row)).map(([name, cell]) => [
          `recoded_${name}`,
          cell,
        ]),
      ),
      recoded_registry_version: 9,
    })),
  );
});

test("new columns stand beside the old ones, and the report names what differs", async () => {
  const [first, second] = [...labels.keys()] as [string, string];
  const { read, report } = await run(
    changed({ [first]: { label_type: "party" }, [second]: undefined }),
  );
  const of = (author: string) => rows.filter((row) => row.author === author);
  expect(report.changedRows).toBe(of(first).length + of(second).length);
  expect(report.changes.map(({ author }) => author).sort()).toEqual(
    [first, second].sort(),
  );
  const change = report.changes.find(({ author }) => author === first)!;
  expect(change).toMatchObject({
    registryVersion: of(first)[0]!.registry_version,
    differences: { label_type: [of(first)[0]!.label_type, "party"] },
    rows: of(first).length,
    views: of(first).filter((row) => row.counted_as_view).length,
  });
  for (const row of read.filter(({ author }) => author === second)) {
    expect(row.recoded_label_type).toBe("");
    expect(row.label_type).toBe(labels.get(second)!.label_type);
  }
});
