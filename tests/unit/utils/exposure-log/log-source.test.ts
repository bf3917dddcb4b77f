import "fake-indexeddb/auto";
import { afterEach, expect, test } from "vitest";
import { tables } from "@/data/log/tables";
import { fillLog } from "@/tests/support/generate-log";
import { generatedRows } from "@/tests/support/log-batches";
import type { Row } from "@/utils/exposure-log/batch";
import { openLogDatabase } from "@/utils/exposure-log/database";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";
import {
  openLogSource,
  type LogSource,
} from "@/utils/exposure-log/export/log-source";
import { appendExposures } from "@/utils/exposure-log/store";
import type { ExposureRow } from "@/data/log/exposures";

const choices = { exposures: 2500, seed: 17 };
let database: LogDatabase;
afterEach(() => database.close());

/** Rows of a table, read from the source, by its primary key. */
async function rowsFrom(log: LogSource, table: (typeof tables)[number]) {
  const rows: Row[] = [];
  for await (const batch of log.batches(table.name))
    for (let row = 0; row < batch.count; row++)
      rows.push(
        Object.fromEntries(
          table.columns.map(({ name }) => [name, batch.column(name)[row]!]),
        ),
      );
  return rows;
}

test("reads every table as it was written, and nothing recorded later", async () => {
  database = await openLogDatabase();
  await fillLog(database, choices);
  const log = await openLogSource(database, {});
  const [exposures] = tables;
  const [first] = await rowsFrom(log, exposures);
  await appendExposures(
    database,
    Array.from({ length: 1100 }, () => first as unknown as ExposureRow),
  );
  for (const table of tables) {
    const written: Row[] = [];
    for await (const rows of generatedRows(table.name, choices))
      written.push(...rows);
    const read = await rowsFrom(log, table);
    const key = (row: Row) =>
      table.primaryKey.map((name) => String(row[name]).padStart(9)).join(" ");
    const sorted = (rows: Row[]) =>
      rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(read, table.name).toHaveLength(written.length);
    expect(sorted(read), table.name).toEqual(sorted(written));
    expect(await log.count(table.name)).toBe(
      table === exposures ? written.length : read.length,
    );
  }
});

test("leaves out the blocks that no day of the range touches", async () => {
  database = await openLogDatabase();
  const all = await openLogSource(database, {});
  const none = await openLogSource(database, { to: "2020-01-01" });
  expect(await all.count("exposures")).toBeGreaterThan(2500);
  expect(await none.count("exposures")).toBeLessThan(1024);
});
