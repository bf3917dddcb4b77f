// @vitest-environment node
import { describe, expect, test, vi } from "vitest";
import { tables, type TableName } from "@/data/log/tables";
import { collect } from "@/tests/support/collect";
import { generatedSource } from "@/tests/support/log-batches";
import { packageScripts } from "@/tests/support/package-scripts";
import { readers } from "@/tests/support/read-table";
import type { ExportJob } from "@/utils/exposure-log/export/job";
import type { ExportOptions } from "@/utils/exposure-log/export/options";
import { packageFiles } from "@/utils/exposure-log/export/package-files";
import { previewExport } from "@/utils/exposure-log/export/preview";
import {
  runExport,
  type Progress,
} from "@/utils/exposure-log/export/run-export";
import { csv } from "@/utils/exposure-log/formats/csv";
import type { Row } from "@/utils/exposure-log/batch";

// They write and read files, which a busy machine does slowly.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const log = generatedSource({ exposures: 900, seed: 13 }, 256);
const options: ExportOptions = {
  range: {},
  tables: tables.map(({ name }) => name),
  parquet: true,
  licence: "none",
};
const whole: ExportJob = { what: "package", options };
const single = (
  table: TableName,
  range: ExportOptions["range"] = {},
  participantKey?: Uint8Array,
): ExportJob => ({
  what: "table",
  table,
  format: csv,
  options: { ...options, range, ...(participantKey && { participantKey }) },
});

/** Runs an export and gives what was written, how it went and how it ended. */
async function run(job: ExportJob, signal = new AbortController().signal) {
  const pieces: Uint8Array[] = [];
  const told: Progress[] = [];
  let end = "open";
  const target = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (piece) => void pieces.push(piece),
    close: () => void (end = "closed"),
    abort: () => void (end = "aborted"),
  });
  const done = runExport(log, job, packageScripts, target, {
    signal,
    onProgress: (progress) => void told.push(progress),
  });
  const error = await done.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { bytes: new Uint8Array(Buffer.concat(pieces)), told, error, end };
}

const rowsOf = async (
  table: TableName,
  ...how: [range?: ExportOptions["range"], key?: Uint8Array]
) => {
  const { bytes, error } = await run(single(table, ...how));
  expect(error).toBeUndefined();
  return readers.csv!(
    tables.find(({ name }) => name === table)!,
    bytes,
  );
};

describe("runExport", () => {
  test.each<[string, ExportJob]>([
    ["a package", whole],
    [
      "a package without exposures",
      {
        what: "package",
        options: {
          ...options,
          tables: ["labels", "events"],
          range: { from: "2026-05-03" },
        },
      },
    ],
    ["a table", single("exposures")],
    [
      "a table that follows the exposures",
      single("labels", { from: "2026-05-03" }),
    ],
  ])("tells of %s how far it is, up to the end", async (_what, job) => {
    const { told, end, error } = await run(job);
    expect(error).toBeUndefined();
    expect(end).toBe("closed");
    expect(told.map(({ rows }) => rows)).toEqual(
      told.map(({ rows }) => rows).sort((a, b) => a - b),
    );
    expect(told.at(-1)).toEqual({ rows: told[0]!.of, of: told[0]!.of });
  });

  test("is cancelled between two batches and leaves the stream aborted", async () => {
    const cancelled = new AbortController();
    cancelled.abort(new Error("by the person"));
    const { error, end, bytes } = await run(whole, cancelled.signal);
    expect(error).toEqual(new Error("by the person"));
    expect(end).toBe("aborted");
    expect(bytes.length).toBeLessThan(2000);
  });
});

describe("the range of days", () => {
  const range = { from: "2026-05-02", to: "2026-05-04" };
  const dayOf = (row: Row, column: string) => `${row[column]}`.slice(0, 10);
  const isIn = (day: string) => day >= range.from && day <= range.to;

  test.each<[TableName, string]>([
    ["exposures", "first_visible_utc"],
    ["denominators", "hour_utc"],
    ["events", "at_utc"],
  ])("%s: those days, whole, and no other", async (table, column) => {
    const all = await rowsOf(table);
    const kept = await rowsOf(table, range);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(all.length);
    expect(kept.every((row) => isIn(dayOf(row, column)))).toBe(true);
    expect(kept).toHaveLength(
      all.filter((row) => isIn(dayOf(row, column))).length,
    );
  });

  test("labels are those that the exposures of the days refer to", async () => {
    const kept = await rowsOf("labels", {
      from: "2026-05-02",
      to: "2026-05-02",
    });
    const met = await rowsOf("exposures", {
      from: "2026-05-02",
      to: "2026-05-02",
    });
    const key = (row: Row) => `${row.author} ${row.registry_version}`;
    expect(kept.map(key).sort()).toEqual([...new Set(met.map(key))].sort());
  });

  test("an exposure before the days is not named", async () => {
    const kept = await rowsOf("exposures", range);
    const ids = new Set(kept.map((row) => row.exposure_id));
    const named = kept.map((row) => row.repeat_of!).filter((id) => id !== "");
    expect(named).toContain("REDACTED");
    expect(named.filter((id) => id !== "REDACTED" && !ids.has(id))).toEqual([]);
  });
});

describe("participants' ids", () => {
  const key = new Uint8Array(32).fill(1);
  const ids = async (given?: Uint8Array) =>
    (await rowsOf("sessions", {}, given)).map((row) => row.participant_id);

  test("leave as hashes, the same in every table for the same key", async () => {
    const [recorded] = await ids();
    const [hashed] = await ids(key);
    expect(hashed).toMatch(/^[0-9a-f]{32}$/);
    expect(hashed).not.toBe(recorded);
    for (const table of ["exposures", "consents"] as const)
      expect((await rowsOf(table, {}, key))[0]!.participant_id).toBe(hashed);
    expect((await ids(new Uint8Array(32).fill(2)))[0]).not.toBe(hashed);
  });

  test("are in no file of a package once they are hashed", async () => {
    const [recorded] = await ids();
    const hashed = { ...options, participantKey: key };
    let found = 0;
    for await (const { path, chunks } of packageFiles(
      log,
      hashed,
      packageScripts,
    )) {
      const bytes = Buffer.from(await collect(chunks));
      expect(bytes.includes(`${recorded}`), path).toBe(false);
      found += 1;
    }
    expect(found).toBeGreaterThan(20);
  });
});

test("previewExport shows the beginning of every file that leaves, byte for byte", async () => {
  const watch = {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  };
  const previewed = await previewExport(log, whole, packageScripts, watch);
  let at = 0;
  for await (const { path, chunks } of packageFiles(
    log,
    options,
    packageScripts,
  )) {
    const bytes = Buffer.from(await collect(chunks));
    const file = previewed[at++]!;
    expect(file).toMatchObject({ path, bytes: bytes.length });
    if (path === "exposures.csv") expect(file.rows).toBe(900);
    if (file.start === undefined) expect(path).toMatch(/\.parquet$/);
    else if (file.isWhole)
      expect(bytes.equals(Buffer.from(file.start))).toBe(true);
    else expect(bytes.toString().startsWith(file.start), path).toBe(true);
  }
  expect(previewed).toHaveLength(at);
});
