// @vitest-environment node
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { ColumnType } from "@/data/log/column";
import { tables } from "@/data/log/tables";
import { generatedRows, generatedSource } from "@/tests/support/log-batches";
import { writePackage } from "@/tests/support/write-package";
import type { ExportOptions } from "@/utils/exposure-log/export/options";

// They write and read files, which a busy machine does slowly.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const everything: ExportOptions = {
  range: {},
  tables: tables.map(({ name }) => name),
  parquet: true,
  licence: "none",
};

let folder: string;
let connection: DuckDBConnection;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "packages-"));
  connection = await (await DuckDBInstance.create()).connect();
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

const ask = async (sql: string) => {
  const answer = await connection.runAndReadAll(sql);
  return answer.getRowObjectsJson();
};

/** Runs a script's statements in turn, as DuckDB's own command line would. */
async function runScript(file: string) {
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  for (const statement of readFileSync(file, "utf8").split(/;\s*\n/))
    if (/^\s*\w/m.test(statement)) answers.push(await ask(statement));
  return answers;
}

describe("one package", () => {
  const types: Record<ColumnType, string> = {
    string: "VARCHAR",
    integer: "BIGINT",
    number: "DOUBLE",
    boolean: "BOOLEAN",
    datetime: "TIMESTAMP WITH TIME ZONE",
  };
  beforeAll(async () => {
    const one = path.join(folder, "one");
    const log = generatedSource({ exposures: 1500, seed: 11 });
    await writePackage(one, log, everything);
    await connection.run(`SET file_search_path = '${one}'`);
    await runScript(path.join(one, "reproduce/load.sql"));
  });

  test.each(tables)(
    "$name has the types that the schema states",
    async ({ name }) => {
      const { resources } = JSON.parse(
        readFileSync(path.join(folder, "one/datapackage.json"), "utf8"),
      );
      const { fields } = resources.find(
        (resource: { name: string }) =>
          resource.name === `parquet-${name}-parquet`,
      ).schema;
      const described = await ask(`DESCRIBE FROM 'parquet/${name}.parquet'`);
      expect(
        described.map((row) => [row.column_name, row.column_type]),
      ).toEqual(
        fields.map((field: { name: string; type: ColumnType }) => [
          field.name,
          types[field.type],
        ]),
      );
    },
  );

  test.each(tables)(
    "$name is the same table in CSV and Parquet",
    async ({ name, columns }) => {
      const loaded = await ask(`DESCRIBE ${name}`);
      expect(loaded.map((row) => row.column_type)).toEqual(
        columns.map(({ type }) => types[type]),
      );
      const parquet = `(SELECT * EXCLUDE missing_cells FROM 'parquet/${name}.parquet')`;
      const [counted] = await ask(`SELECT
      (SELECT count(*) FROM ${name}) AS rows,
      (SELECT count(*) FROM (FROM ${name} EXCEPT ALL FROM ${parquet})) AS only_csv,
      (SELECT count(*) FROM (FROM ${parquet} EXCEPT ALL FROM ${name})) AS only_parquet`);
      expect(counted).toMatchObject({ only_csv: "0", only_parquet: "0" });
      expect(Number(counted!.rows)).toBeGreaterThan(0);
    },
  );

  test("Namibia is a country and not a missing code", async () => {
    const [row] = await ask(
      "SELECT count(*) AS rows FROM exposures WHERE country = 'NA'",
    );
    expect(Number(row!.rows)).toBeGreaterThan(0);
  });
});

describe("200 packages", () => {
  const participants = 200;
  const studyOf = (at: number) => (at % 3 === 0 ? "alpha" : "beta");
  const choicesOf = (at: number) => ({
    exposures: 40 + (at % 7) * 10,
    seed: 1000 + at,
    studyId: studyOf(at),
  });
  const expected = new Map<string, Record<string, number>>();

  beforeAll(async () => {
    for (let at = 0; at < participants; at++) {
      const choices = choicesOf(at);
      const write = (name: string) =>
        writePackage(
          path.join(folder, "pool", name),
          generatedSource(choices),
          {
            ...everything,
            tables: ["exposures", "denominators", "sessions"],
          },
        );
      await write(`participant-${at}`);
      // Some send theirs twice: nothing may be counted twice.
      if (at % 50 === 0) await write(`participant-${at}-again`);
      const sums = expected.get(choices.studyId) ?? { participants: 0 };
      sums.participants! += 1;
      for await (const rows of generatedRows("denominators", choices))
        for (const row of rows)
          for (const name of ["seen", "flagged", "unflagged", "undetermined"])
            sums[name] = (sums[name] ?? 0) + Number(row[name]);
      expected.set(choices.studyId, sums);
    }
  });

  test("pool.sql gives exposure shares with denominators for each study", async () => {
    await connection.run(`SET file_search_path = '${folder}/pool'`);
    const answers = await runScript(
      path.join(folder, "pool/participant-0/reproduce/pool.sql"),
    );
    const [sound, shares, kinds] = answers.slice(-3);
    expect(sound).toEqual([{ cells_that_do_not_add_up: "0" }]);
    const whole = shares!.filter((row) => row.role === "all");
    expect(whole.map((row) => row.study_id)).toEqual(["alpha", "beta"]);
    for (const row of whole) {
      const sums = expected.get(row.study_id as string)!;
      const { seen, flagged, undetermined } = sums as Record<
        "seen" | "flagged" | "undetermined",
        number
      >;
      for (const [name, sum] of Object.entries(sums))
        expect(Number(row[name]), name).toBe(sum);
      expect(row.share_low).toBeCloseTo(flagged / seen, 12);
      expect(row.share_high).toBeCloseTo((flagged + undetermined) / seen, 12);
    }
    const views = kinds!
      .filter((row) => row.study_id === "alpha")
      .reduce((sum, row) => sum + Number(row.views), 0);
    expect(views).toBe(expected.get("alpha")!.flagged);
  });
});
