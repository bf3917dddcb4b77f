import type { TableName } from "@/data/log/tables";
import { batchOf, type Row } from "@/utils/exposure-log/batch";
import type { LogSource } from "@/utils/exposure-log/export/log-source";
import { generateLog } from "./generate-log";

type Choices = Parameters<typeof generateLog>[0];

/** Rows of a table of a generated log, some at a time, made as they are asked for. */
export async function* generatedRows(
  table: TableName,
  choices: Choices,
): AsyncGenerator<readonly Row[]> {
  const log = generateLog(choices);
  if (table === "exposures" || table === "denominators" || table === "events")
    for (const session of log.sessions()) yield session[table];
  else if (table === "sessions")
    for (const { session } of log.sessions()) yield [session];
  else if (table === "labels") {
    for (const _session of log.sessions());
    yield log.labels();
  } else yield log[table];
}

/** A generated log as an export reads it, without a database, held in memory; `size` rows in a batch at most. */
export function generatedSource(choices: Choices, size = 1024): LogSource {
  const made = new Map<TableName, Promise<Row[]>>();
  const rowsOf = (table: TableName) => {
    const rows = made.get(table) ?? allRows(table, choices);
    made.set(table, rows);
    return rows;
  };
  return {
    count: async (table) => (await rowsOf(table)).length,
    async *batches(table) {
      const rows = await rowsOf(table);
      for (let at = 0; at < rows.length; at += size)
        yield batchOf(rows.slice(at, at + size));
    },
  };
}

async function allRows(table: TableName, choices: Choices): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const some of generatedRows(table, choices)) rows.push(...some);
  return rows;
}
