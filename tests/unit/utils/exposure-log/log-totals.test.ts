import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test } from "vitest";
import { kindIds, kindOf } from "@/data/kinds";
import { logSurfaces } from "@/data/log/closed-lists";
import { fillLog, generateLog } from "@/tests/support/generate-log";
import { localDay, type DayTotals } from "@/utils/exposure-log/block-summary";
import { openLogDatabase } from "@/utils/exposure-log/database";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";
import {
  deleteEverything,
  deleteExposures,
} from "@/utils/exposure-log/delete-rows";
import { hourOf } from "@/utils/exposure-log/denominator-cell";
import { readLogTotals } from "@/utils/exposure-log/log-totals";
import { addUpSums, noSums } from "@/utils/exposure-log/seen-sums";
import { putRows } from "@/utils/exposure-log/store";
import { dropBefore } from "@/utils/exposure-log/tend-log";
import { totalsByPlace } from "@/utils/exposure-log/totals-by-place";
import { totalsByTime } from "@/utils/exposure-log/totals-by-time";

const choices = { exposures: 1500, seed: 3 };
const sessions = [...generateLog(choices).sessions()];
const rows = sessions.flatMap(({ exposures }) => exposures);
const views = rows.filter((row) => row.counted_as_view);
let database: LogDatabase;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openLogDatabase();
  await fillLog(database, choices);
});

describe("readLogTotals", () => {
  test("adds up what the rows hold", async () => {
    const totals = await readLogTotals(database);
    expect(totals.days.map(({ day }) => day)).toEqual(
      [...new Set(rows.map(localDay))].sort(),
    );
    expect(totals).toMatchObject({
      rows: rows.length,
      views: views.length,
      attentionMs: rows.reduce((sum, row) => sum + row.attention_ms, 0),
      sessions: sessions.length,
      losses: [{ type: "paused", times: 1, exposures: 0, items: 0 }],
    });
  });

  test("counts losses by their reason, as far as they are known", async () => {
    const lost = {
      session_id: "",
      type: "page_lost",
      from_utc: "2026-05-02T00:00:00.000Z",
      to_utc: "NA",
      place: "",
      detail: "",
    } as const;
    await putRows(database, "quality", [
      { ...lost, quality_id: "1", exposures_lost: 2, items_lost: 3 },
      { ...lost, quality_id: "2", exposures_lost: "NA", items_lost: 4 },
    ]);
    const { losses } = await readLogTotals(database);
    expect(losses).toContainEqual({
      type: "page_lost",
      times: 2,
      exposures: 2,
      items: 7,
    });
  });
});

/** The rows added up one by one. */
const addedUp = async () =>
  addUpSums(database.transaction([...database.objectStoreNames], "readwrite"));

describe("what was seen altogether", () => {
  test("holds seen = flagged + unflagged + undetermined, also after rows were deleted", async () => {
    const { seen: before } = await readLogTotals(database);
    expect(before.seen).toBe(
      before.flagged + before.unflagged + before.undetermined,
    );
    expect(before).toMatchObject({ flagged: views.length, redacted: 0 });
    expect(await addedUp()).toEqual(before);
    await deleteExposures(database, { where: (row) => row.role === "author" });
    const { seen: after } = await readLogTotals(database);
    expect(after).toEqual({
      ...before,
      redacted: views.filter(({ role }) => role === "author").length,
    });
    expect(await addedUp()).toEqual(after);
  });

  test("is nothing after everything was deleted", async () => {
    await deleteEverything(database);
    expect((await readLogTotals(database)).seen).toEqual(noSums);
  });

  test("loses what is past its retention", async () => {
    await dropBefore(database, hourOf(rows[800]!.first_visible_utc));
    const { seen } = await readLogTotals(database);
    expect(seen.seen).toBeGreaterThan(0);
    expect(await addedUp()).toEqual(seen);
  });
});

const dayTotals = (day: string): DayTotals => ({
  day,
  rows: 1,
  attentionMs: 10,
  views: { government: 1, media: 0, international: 0, individuals: 0 },
});

describe("totalsByTime", () => {
  test.each([
    ["no day", [], "day", []],
    [
      "days, with those between",
      ["2026-02-27", "2026-03-01"],
      "day",
      ["2026-02-27", "2026-02-28", "2026-03-01"],
    ],
    [
      "weeks from Monday",
      ["2025-12-31", "2026-03-29"],
      "week",
      ["2025-12-29", "2026-01-05", "2026-03-16", "2026-03-23"],
    ],
    [
      "months",
      ["2024-11-30", "2026-10-31"],
      "month",
      ["2024-11-01", "2024-12-01", "2026-09-01", "2026-10-01"],
    ],
    [
      "years",
      ["2015-12-31", "2024-01-01"],
      "year",
      ["2015-01-01", "2016-01-01", "2023-01-01", "2024-01-01"],
    ],
  ])("%s", (_what, days, unit, ends) => {
    const { unit: found, bins } = totalsByTime(days.map(dayTotals));
    const starts = bins.map(({ day }) => day);
    expect(found).toBe(unit);
    expect(starts.length).toBeLessThanOrEqual(80);
    expect([
      ...starts.slice(0, Math.ceil(ends.length / 2)),
      ...starts.slice(starts.length - Math.floor(ends.length / 2)),
    ]).toEqual(ends);
    expect(new Set(starts).size).toBe(starts.length);
  });

  test("loses no view", async () => {
    const { days } = await readLogTotals(database);
    const sums = totalsByTime(days).bins.map(({ views: byGroup }) =>
      Object.values(byGroup).reduce((sum, each) => sum + each, 0),
    );
    expect(sums.reduce((sum, each) => sum + each, 0)).toBe(views.length);
  });
});

describe("totalsByPlace", () => {
  test("adds up by surface, group and kind", async () => {
    const { places } = await readLogTotals(database);
    const byPlace = totalsByPlace(places);
    expect(byPlace.surfaces).toEqual(
      logSurfaces.filter((each) => views.some((row) => row.surface === each)),
    );
    expect(byPlace.kinds).toEqual(
      kindIds.filter((each) => views.some((row) => row.label_type === each)),
    );
    const count = (isIn: (row: (typeof views)[number]) => boolean) =>
      views.filter(isIn).length;
    for (const kind of byPlace.kinds)
      expect(byPlace.viewsOfKind(kind)).toBe(
        count((row) => row.label_type === kind),
      );
    for (const surface of byPlace.surfaces) {
      expect(byPlace.viewsOfGroup(surface, "media")).toBe(
        count(
          (row) =>
            row.surface === surface && kindOf(row.label_type).group === "media",
        ),
      );
      expect(byPlace.views(surface, "party")).toBe(
        count((row) => row.surface === surface && row.label_type === "party"),
      );
    }
  });
});
