import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test } from "vitest";
import { kindIds } from "@/data/kinds";
import { isMissing, type Cell } from "@/data/log/column";
import type { ExposureRow } from "@/data/log/exposures";
import { smallTables, tables } from "@/data/log/tables";
import { fillLog, generateLog } from "@/tests/support/generate-log";
import {
  encodeBlock,
  keepRows,
  openBlock,
  replaceCells,
} from "@/utils/exposure-log/block";
import { sumUp } from "@/utils/exposure-log/block-summary";
import { openLogDatabase } from "@/utils/exposure-log/database";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";
import {
  deleteEverything,
  deleteExposures,
} from "@/utils/exposure-log/delete-rows";
import { flaggedBy } from "@/utils/exposure-log/denominator-cell";
import { readBlocks } from "@/utils/exposure-log/read-blocks";
import type { ChosenBy } from "@/utils/exposure-log/selection";
import {
  appendExposures,
  countRows,
  exposureBlocks,
  listBlocks,
  readBlock,
  readTotals,
  tablePages,
} from "@/utils/exposure-log/store";

const size = 2500;
const made = [...generateLog({ exposures: size, seed: 7 }).sessions()];
const madeRows = made.flatMap(({ exposures }) => exposures);
let database: LogDatabase;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openLogDatabase();
});

const whole = (rows: number) => ({ rows, isWhole: true });

async function allRows(range = {}): Promise<ExposureRow[]> {
  const rows: ExposureRow[] = [];
  for await (const block of exposureBlocks(database, range))
    rows.push(...block.rows());
  return rows;
}

describe("encodeBlock", () => {
  test("loses nothing", () => {
    const block = openBlock(structuredClone(encodeBlock(madeRows)));
    expect(block.rows()).toEqual(madeRows);
    expect(block.column("author")).toEqual(madeRows.map((row) => row.author));
  });
});

describe("keepRows", () => {
  const encoded = encodeBlock(madeRows);
  const positions = madeRows.flatMap((row, at) =>
    row.surface === "comments" ? [] : [at],
  );

  test("keeps rows as they were", () => {
    const kept = openBlock(structuredClone(keepRows(encoded, positions)));
    expect(kept.rows()).toEqual(positions.map((at) => madeRows[at]));
  });

  test("leaves nothing of the others behind", () => {
    const { columns } = keepRows(encoded, positions);
    expect(columns.surface).toMatchObject({
      values: expect.not.arrayContaining(["comments"]),
    });
  });
});

describe("replaceCells", () => {
  test("changes one column alone", () => {
    const cells = madeRows.map(({ repeat_of }) => repeat_of && "REDACTED");
    const block = openBlock(
      replaceCells(encodeBlock(madeRows), "repeat_of", cells),
    );
    expect(block.rows()).toEqual(
      madeRows.map((row, at) => ({ ...row, repeat_of: cells[at] })),
    );
  });
});

describe("readBlocks", () => {
  test("reads in the order of the keys, over gaps", async () => {
    const rows = [
      ...generateLog({ exposures: 20 * 1024, seed: 2 }).sessions(),
    ].flatMap(({ exposures }) => exposures);
    await appendExposures(database, rows);
    await database.delete("blocks", 4);
    const keys = [1, 2, 3, 4, 5, 12, 13, 20];
    const read: [number, string | undefined][] = [];
    for await (const [key, block] of readBlocks(database, keys))
      read.push([key, block.column("exposure_id")[0]]);
    expect(read).toEqual(
      keys
        .filter((key) => key !== 4)
        .map((key) => [key, rows[(key - 1) * 1024]!.exposure_id]),
    );
  });
});

describe("appendExposures", () => {
  test("keeps rows in their order, one by one or many at once", async () => {
    for (const row of madeRows.slice(0, 1030))
      await appendExposures(database, [row]);
    await appendExposures(database, madeRows.slice(1030));
    expect(await allRows()).toEqual(madeRows);
    expect(await countRows(database, "exposures")).toBe(size);
    expect((await listBlocks(database)).map(({ count }) => count)).toEqual([
      1024,
      1024,
      size - 2048,
    ]);
  });

  test("lets one block be read alone", async () => {
    await appendExposures(database, madeRows);
    const [, second, tail] = await listBlocks(database);
    const block = await readBlock(database, second!.key);
    expect(block?.row(5)).toEqual(madeRows[1029]);
    expect((await readBlock(database, tail!.key))?.rows()).toEqual(
      madeRows.slice(2048),
    );
  });
});

describe("exposureBlocks", () => {
  test("reads a time range", async () => {
    await appendExposures(database, madeRows);
    const from = madeRows[900]!.first_visible_utc;
    const to = madeRows[2100]!.first_visible_utc;
    expect(await allRows({ from, to })).toEqual(madeRows.slice(900, 2100));
  });

  test("gives each row once while the tail is sealed into a block", async () => {
    await appendExposures(database, madeRows.slice(0, 2000));
    const seen: ExposureRow[] = [];
    for await (const block of exposureBlocks(database)) {
      seen.push(...block.rows());
      await appendExposures(database, madeRows.slice(2000, 2100));
    }
    expect(seen).toEqual(madeRows.slice(0, 2000));
  });
});

describe("readTotals", () => {
  test("agrees with the rows", async () => {
    await appendExposures(database, madeRows);
    const { days, places } = await readTotals(database);
    expect(days.reduce((sum, { rows }) => sum + rows, 0)).toBe(size);
    expect(days.reduce((sum, { attentionMs }) => sum + attentionMs, 0)).toBe(
      madeRows.reduce((sum, { attention_ms }) => sum + attention_ms, 0),
    );
    for (const [at, surface] of places.surfaces.entries())
      expect(
        [...places.views].slice(
          at * places.kinds.length,
          (at + 1) * places.kinds.length,
        ),
      ).toEqual(
        places.kinds.map(
          (kind) =>
            madeRows.filter(
              (row) =>
                row.surface === surface &&
                row.label_type === kind &&
                row.counted_as_view,
            ).length,
        ),
      );
  });

  test("leaves out what a later version of the lists knows no more", async () => {
    const empty = { government: 0, media: 0, international: 0, individuals: 0 };
    const days = [{ day: "2026-05-01", rows: 2, attentionMs: 0, views: empty }];
    const { places } = sumUp([
      {
        days,
        places: {
          surfaces: ["gone", "comments"],
          kinds: ["gone", "party"],
          views: Uint32Array.of(1, 2, 3, 4),
        },
      },
    ]);
    expect([...places.views].filter((views) => views > 0)).toEqual([4]);
  });
});

describe("deleteExposures", () => {
  beforeEach(() => fillLog(database, { exposures: size, seed: 7 }));

  const cells = async () => {
    const found = [];
    for await (const page of tablePages(database, "denominators"))
      found.push(...page);
    return found;
  };
  /** Every view that the denominators count stands in exposures or was deleted. */
  async function expectSums() {
    const rows = await allRows();
    const views = rows.filter((row) => row.counted_as_view).length;
    const sum = (of: (cell: Awaited<ReturnType<typeof cells>>[0]) => number) =>
      found.reduce((total, cell) => total + of(cell), 0);
    const found = await cells();
    expect(sum((cell) => cell.flagged - cell.redacted)).toBe(views);
    expect(sum((cell) => cell.brief_flagged - cell.brief_redacted)).toBe(
      rows.length - views,
    );
    for (const cell of found) {
      expect(cell.seen).toBe(cell.flagged + cell.unflagged + cell.undetermined);
      expect(kindIds.reduce((n, kind) => n + cell[flaggedBy(kind)], 0)).toBe(
        cell.flagged,
      );
    }
  }

  test("deletes rows by id and counts them", async () => {
    const gone = [madeRows[3]!, madeRows[1500]!, madeRows[2499]!];
    const ids = new Set(gone.map((row) => row.exposure_id));
    expect(await deleteExposures(database, { ids })).toEqual(whole(3));
    expect((await allRows()).map((row) => row.exposure_id)).toEqual(
      madeRows.map((row) => row.exposure_id).filter((id) => !ids.has(id)),
    );
    await expectSums();
    const [consent] = await database.getAll("consents");
    expect(consent?.rows_deleted).toBe(3);
    expect(await database.getAll("quality")).toContainEqual(
      expect.objectContaining({ type: "rows_deleted", exposures_lost: 3 }),
    );
  });

  test("deletes a range with its events, and leaves no link to what is gone", async () => {
    const from = madeRows[0]!.first_visible_utc;
    const to = madeRows[1400]!.first_visible_utc;
    expect(await deleteExposures(database, { from, to })).toEqual(whole(1400));
    const rows = await allRows();
    const ids = new Set(rows.map((row) => row.exposure_id));
    expect(rows).toHaveLength(size - 1400);
    for (const { repeat_of } of rows)
      expect(["", "REDACTED"].includes(repeat_of) || ids.has(repeat_of)).toBe(
        true,
      );
    expect(rows.some(({ repeat_of }) => repeat_of === "REDACTED")).toBe(true);
    for await (const page of tablePages(database, "events"))
      for (const { exposure_id } of page) expect(ids).toContain(exposure_id);
    await expectSums();
  });

  test("deletes by what a row says", async () => {
    const isComment = (row: ChosenBy) => row.surface === "comments";
    await deleteExposures(database, { where: isComment });
    expect(await allRows()).toEqual(
      expect.not.arrayContaining([
        expect.objectContaining({ surface: "comments" }),
      ]),
    );
    await expectSums();
  });

  describe("in many blocks", () => {
    const many = 12_000;
    beforeEach(async () => {
      await deleteEverything(database);
      await fillLog(database, { exposures: many, seed: 4 });
    });

    /** What is left holds in itself, and together with what went it is the whole. */
    async function expectWhole(rows: number) {
      const left = await allRows();
      expect(left).toHaveLength(many - rows);
      const ids = new Set(left.map((row) => row.exposure_id));
      for (const { repeat_of } of left)
        if (repeat_of !== "" && repeat_of !== "REDACTED")
          expect(ids).toContain(repeat_of);
      for await (const page of tablePages(database, "events"))
        for (const { exposure_id } of page) expect(ids).toContain(exposure_id);
      await expectSums();
      const { days } = await readTotals(database);
      expect(days.reduce((sum, day) => sum + day.rows, 0)).toBe(left.length);
      const [consent] = await database.getAll("consents");
      expect(consent?.rows_deleted).toBe(rows);
      const notes = (await database.getAll("quality")).filter(
        ({ type }) => type === "rows_deleted",
      );
      expect(notes.map((row) => row.exposures_lost)).toEqual(
        rows > 0 ? [rows] : [],
      );
    }

    test("tells how far it is, and notes it once", async () => {
      const shares: number[] = [];
      const { rows, isWhole } = await deleteExposures(
        database,
        { where: (row) => row.author.includes("1") },
        { onProgress: (share) => shares.push(share) },
      );
      expect(isWhole).toBe(true);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
      await expectWhole(rows);
    });

    test.each([
      ["while it looks", 0.1],
      ["between two blocks", 0.5],
    ])("leaves a log that holds when it is stopped %s", async (_when, from) => {
      const stop = new AbortController();
      const { rows, isWhole } = await deleteExposures(
        database,
        { where: (row) => row.author.includes("1") },
        {
          signal: stop.signal,
          onProgress: (share) => share > from && stop.abort(),
        },
      );
      expect(isWhole).toBe(false);
      expect(rows > 0).toBe(from > 0.25);
      await expectWhole(rows);
    });

    test("leaves a log that holds when it goes wrong on the way", async () => {
      let looks = 0;
      const { rows, ...end } = await deleteExposures(database, {
        where: () => {
          // Every row is looked at once before any goes.
          if (++looks > many + 9 * 1024) throw new Error("It broke.");
          return true;
        },
      });
      expect(end).toEqual({ isWhole: false, reason: "Error: It broke." });
      expect(rows).toBeGreaterThan(0);
      await expectWhole(rows);
    });

    test("deletes nothing where it cannot be begun", async () => {
      const where = () => {
        throw new Error("It broke.");
      };
      await expect(deleteExposures(database, { where })).rejects.toThrow(
        "It broke.",
      );
      await expectWhole(0);
    });
  });

  test("deletes everything", async () => {
    await deleteEverything(database);
    expect(await allRows()).toEqual([]);
    for (const { name } of smallTables)
      expect(await countRows(database, name)).toBe(0);
  });
});

describe("a generated log", () => {
  test("holds to its tables", async () => {
    await fillLog(database, { exposures: 300, seed: 1 });
    for (const table of tables) {
      const rows: Record<string, Cell>[] =
        table.name === "exposures" ? await allRows() : [];
      if (table.name !== "exposures")
        for await (const page of tablePages(database, table.name))
          rows.push(...(page as unknown as Record<string, Cell>[]));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(Object.keys(row).sort()).toEqual(
          table.columns.map(({ name }) => name).sort(),
        );
        for (const column of table.columns)
          expect(
            fits(column, row[column.name]!),
            `${table.name}.${column.name}: ${row[column.name]}`,
          ).toBe(true);
      }
    }
  });
});

function fits(
  column: (typeof tables)[number]["columns"][number],
  cell: Cell,
): boolean {
  if (isMissing(column, cell)) return true;
  if ("values" in column && column.values)
    return (column.values as readonly Cell[]).includes(cell);
  if (column.type === "boolean") return typeof cell === "boolean";
  if (column.type === "integer") return Number.isInteger(cell);
  if (column.type === "number") return Number.isFinite(cell);
  return typeof cell === "string";
}
