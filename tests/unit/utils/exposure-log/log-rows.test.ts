import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test } from "vitest";
import type { ExposureRow } from "@/data/log/exposures";
import { noFilter, type RowFilter } from "@/data/log/row-filter";
import { fillLog, generateLog } from "@/tests/support/generate-log";
import { openLogDatabase } from "@/utils/exposure-log/database";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";
import { deleteExposures } from "@/utils/exposure-log/delete-rows";
import { openLogRows } from "@/utils/exposure-log/log-rows";
import { selectionOf } from "@/utils/exposure-log/row-filter";
import { appendExposures, exposureBlocks } from "@/utils/exposure-log/store";

const choices = { exposures: 2500, seed: 11 };
const made = [...generateLog(choices).sessions()].flatMap(
  ({ exposures }) => exposures,
);
const { signal } = new AbortController();
const early = made[600]!.first_visible_utc;
const late = made[1900]!.first_visible_utc;
let database: LogDatabase;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openLogDatabase();
  await fillLog(database, choices);
});

const isAmong = (
  row: ExposureRow,
  { from, to, surface, kind, role, account }: RowFilter,
) =>
  row.first_visible_utc >= from &&
  (to === "" || row.first_visible_utc < to) &&
  [row.surface, ""].includes(surface) &&
  [row.label_type, ""].includes(kind) &&
  [row.role, ""].includes(role) &&
  row.author.includes(account.replace("@", "").trim());

const filters: readonly (readonly [string, Partial<RowFilter>])[] = [
  ["nothing", {}],
  ["a beginning", { from: early }],
  ["an end", { to: late }],
  ["a stretch", { from: early, to: late }],
  ["a surface", { surface: "comments" }],
  ["a kind", { kind: "state-media" }],
  ["a role", { role: "commenter" }],
  ["a part of a handle", { account: " @account_1" }],
  [
    "all of it",
    { from: early, to: late, surface: "foryou", role: "author", account: "_a" },
  ],
  ["a time before the log", { to: "2020-01-01T00:00:00.000Z" }],
];

describe.each(filters)("narrowed by %s", (_what, part) => {
  const filter = { ...noFilter, ...part };
  const wanted = made.filter((row) => isAmong(row, filter)).reverse();

  test("the list holds the rows that fit, newest first", async () => {
    const rows = await openLogRows(database);
    const found = await rows.find(filter, { signal });
    const positions = Array.from({ length: found.count }, (_, at) =>
      found.positionOf(at),
    );
    await rows.load(positions);
    expect(positions.map((at) => rows.row(at))).toEqual(
      wanted.map((row) => ({
        at: Date.parse(row.first_visible_utc),
        tzOffsetMin: row.tz_offset_min,
        surface: row.surface,
        kind: row.label_type,
        role: row.role,
        author: row.author,
        visibleMs: row.visible_ms,
        attentionMs: row.attention_ms,
        isView: row.counted_as_view,
      })),
    );
  });

  test("the summary says what they are, and deleting takes exactly these", async () => {
    const rows = await openLogRows(database);
    const found = await rows.find(filter, { signal });
    const { from, to, ...counts } = await rows.summarise(found, { signal });
    expect(counts).toEqual({
      rows: wanted.length,
      views: wanted.filter((row) => row.counted_as_view).length,
      accounts: new Set(wanted.map(({ author }) => author)).size,
    });
    const times = wanted.map((row) => Date.parse(row.first_visible_utc));
    expect([from, to]).toEqual(
      times.length > 0
        ? [Math.min(...times), Math.max(...times)]
        : [undefined, undefined],
    );
    expect(await deleteExposures(database, selectionOf(filter))).toEqual({
      rows: wanted.length,
      isWhole: true,
    });
    const left: string[] = [];
    for await (const block of exposureBlocks(database))
      left.push(...block.column("exposure_id"));
    expect(left).toEqual(
      made.filter((row) => !isAmong(row, filter)).map((row) => row.exposure_id),
    );
  });
});

describe("openLogRows", () => {
  test("keeps its rows while others are recorded", async () => {
    const rows = await openLogRows(database);
    const last = made.length - 1;
    // Enough to make a block of the newest rows.
    await appendExposures(
      database,
      made.slice(0, 1200).map((row) => ({
        ...row,
        exposure_id: `${row.exposure_id} again`,
      })),
    );
    expect(rows.count).toBe(made.length);
    await rows.load([last]);
    expect(rows.row(last)?.author).toBe(made[last]!.author);
    const other = await openLogRows(database);
    expect(other.count).toBe(made.length + 1200);
  });

  test("gives ids of the rows it shows, and none where another row stands now", async () => {
    const rows = await openLogRows(database);
    const positions = [0, 1, 1500];
    await rows.load(positions);
    expect(await rows.idsOf(positions)).toEqual(
      new Set(positions.map((at) => made[at]!.exposure_id)),
    );
    await deleteExposures(database, {
      ids: new Set([made[0]!.exposure_id]),
    });
    expect(await rows.idsOf([0, 1500])).toEqual(
      new Set([made[1500]!.exposure_id]),
    );
  });

  test("stops where nobody waits any more", async () => {
    const rows = await openLogRows(database);
    await expect(
      rows.find(
        { ...noFilter, role: "author" },
        { signal: AbortSignal.abort() },
      ),
    ).rejects.toThrow("aborted");
  });
});
