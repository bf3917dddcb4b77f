import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ExposureRow } from "@/data/log/exposures";
import { fillLog } from "@/tests/support/generate-log";
import {
  packageOf,
  recordExposure,
  startRecording,
} from "@/tests/support/record-log";
import { openLogDatabase } from "@/utils/exposure-log/database";
import { deleteExposures } from "@/utils/exposure-log/delete-rows";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";
import { exposureBlocks } from "@/utils/exposure-log/store";
import { tendLog } from "@/utils/exposure-log/tend-log";

const authorsIn = async (database: LogDatabase) =>
  (await database.getAll("labels")).map(({ author }) => author).sort();

describe("labels of a recorded log", () => {
  let database: LogDatabase;
  beforeEach(async () => {
    database = await startRecording({ retentionDays: 2 });
    await recordExposure("2026-11-02T10:00:00Z", { author: "met_once" });
    await recordExposure("2026-11-02T11:00:00Z", { author: "met_again" });
    await recordExposure("2026-11-03T11:00:00Z", { author: "met_again" });
  });

  test("go with the last row of their account, and come again with the next", async () => {
    await deleteExposures(database, {
      where: ({ author }) => author === "met_once",
    });
    expect(await authorsIn(database)).toEqual(["met_again"]);
    for (const text of Object.values(await packageOf(database)))
      expect(text).not.toContain("met_once");

    await recordExposure("2026-11-03T12:00:00Z", { author: "met_once" });
    const { "labels.csv": labels } = await packageOf(database);
    expect(labels).toMatch(/^met_once,.*2026-11-03T12:00:00/m);
  });

  test("take what else was done about their account with them", async () => {
    const [label] = await database.getAll("labels");
    for (const [event_id, author] of [
      ["1", "met_once"],
      ["2", "met_again"],
    ] as const)
      await database.put("events", {
        event_id,
        session_id: "",
        exposure_id: "",
        at_utc: "2026-11-02T10:30:00.000Z",
        tz_offset_min: 0,
        event: "hidden",
        author,
        label_type: label!.label_type,
        place: "",
      });
    await deleteExposures(database, { to: "2026-11-03" });
    expect(await database.getAllKeys("events")).toEqual(["2"]);
  });

  test("stay while another row needs them, and say when the first that is left began", async () => {
    await deleteExposures(database, { to: "2026-11-03" });
    const { "labels.csv": labels } = await packageOf(database);
    expect(labels).not.toContain("met_once");
    expect(labels).toMatch(/^met_again,.*2026-11-03T11:00:00/m);
    expect(labels).not.toContain("2026-11-02");
  });

  test("go when the time of their rows is over", async () => {
    await tendLog(new Date("2026-11-20T10:00:00Z"));
    expect(await authorsIn(database)).toEqual([]);
  });

  test("and the registry's versions name no time that lies before the days that are exported", async () => {
    const files = await packageOf(database, { from: "2026-11-03" });
    for (const name of ["labels.csv", "registry_versions.csv"]) {
      expect(files[name]!.trimEnd().split("\n")).toHaveLength(2);
      expect(files[name]).toContain("2026-11-03T11:00:00");
      expect(files[name]).not.toContain("2026-11-02T");
    }
  });

  test.each([
    ["after", { from: "2026-11-04" }, 2],
    ["before", { to: "2026-11-01" }, 1],
  ] as const)(
    "do not leave without an exposure, but versions that were in force do: days %s",
    async (_when, range, lines) => {
      const files = await packageOf(database, range);
      const linesOf = (name: string) => files[name]!.trimEnd().split("\n");
      expect(linesOf("labels.csv")).toHaveLength(1);
      expect(linesOf("registry_versions.csv")).toHaveLength(lines);
      expect(files["registry_versions.csv"]).not.toMatch(/\d{4}-\d\d-\d\dT/);
    },
  );
});

describe("labels of a log of many blocks", () => {
  let database: LogDatabase;
  let rows: ExposureRow[];
  const readRows = async () => {
    const found: ExposureRow[] = [];
    for await (const block of exposureBlocks(database))
      found.push(...block.rows());
    return found;
  };
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    database = await openLogDatabase();
    await fillLog(database, { exposures: 12_000, seed: 4 });
    rows = await readRows();
  });
  const authorsOfRows = async () =>
    [...new Set((await readRows()).map(({ author }) => author))].sort();

  test.each(["the oldest rows", "the newest rows", "some accounts"])(
    "are those of the rows that are left when %s go",
    async (what) => {
      const middle = rows[6000]!.first_visible_utc;
      await deleteExposures(database, {
        ...(what === "the oldest rows" && { to: middle }),
        ...(what === "the newest rows" && { from: middle }),
        ...(what === "some accounts" && {
          where: ({ author }) => author.endsWith("1"),
        }),
      });
      expect(await authorsIn(database)).toEqual(await authorsOfRows());
    },
  );

  test("are those of the rows that are left when a deletion is stopped", async () => {
    const stop = new AbortController();
    const { isWhole } = await deleteExposures(
      database,
      { where: ({ author }) => author > "account_5" },
      {
        signal: stop.signal,
        onProgress: (share) => share > 0.5 && stop.abort(),
      },
    );
    expect(isWhole).toBe(false);
    expect(await authorsIn(database)).toEqual(await authorsOfRows());
  });

  test("are looked for no further back than they were first used", async () => {
    // What the newest row was recorded with is new with it.
    const newest = rows.at(-1)!;
    const label = (await database.getAll("labels")).find(
      ({ author }) => author === newest.author,
    )!;
    await database.put("labels", {
      ...label,
      registry_version: 9,
      first_used_utc: newest.first_visible_utc,
    });
    const blocks = await database.getAllKeys("tail");
    await database.put(
      "tail",
      { ...newest, registry_version: 9 },
      blocks.at(-1),
    );
    const read = vi.spyOn(IDBObjectStore.prototype, "getAll");
    await deleteExposures(database, { from: newest.first_visible_utc });
    const ofBlocks = read.mock.contexts.filter(
      (store) => (store as IDBObjectStore).name === "blocks",
    );
    expect(ofBlocks.length).toBeLessThanOrEqual(1);
    expect(
      (await database.getAll("labels")).map((row) => row.registry_version),
    ).not.toContain(9);
    read.mockRestore();
  });
});
