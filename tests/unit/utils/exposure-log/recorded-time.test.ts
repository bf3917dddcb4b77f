import { describe, expect, test } from "vitest";
import { recordExposure, startRecording } from "@/tests/support/record-log";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";
import { readParticipation } from "@/utils/exposure-log/participation";
import { recordEvent } from "@/utils/exposure-log/record-events";
import {
  endParticipation,
  pauseRecording,
} from "@/utils/exposure-log/take-part";

const timesIn = async (database: LogDatabase) =>
  (await database.getAll("tail")).map((row) => row.first_visible_utc);

describe("after the study's last day", () => {
  // By this machine's own clock, because the day is the participant's.
  const lastMinute = new Date(2026, 10, 20, 23, 59);
  const dayAfter = new Date(2026, 10, 21, 0, 0);

  test("the first batch ends participation, and nothing of after the day is stored", async () => {
    const database = await startRecording({ ends: "2026-11-20" });
    expect(await recordExposure(lastMinute.getTime())).toBe(true);
    expect(await recordExposure(dayAfter.getTime())).toBe(false);
    expect((await readParticipation())?.endedAt).toBe(
      new Date(dayAfter.getTime() + 1500).toISOString(),
    );
    expect(await database.getAll("consents")).toMatchObject([
      { ended_by: "end-date" },
    ]);
    expect(await timesIn(database)).toEqual([lastMinute.toISOString()]);
    const cells = await database.getAll("denominators");
    expect(cells.reduce((sum, { seen }) => sum + seen, 0)).toBe(1);
    for (const { end_utc } of await database.getAll("sessions"))
      expect(end_utc <= dayAfter.toISOString()).toBe(true);
    expect(await database.getAll("journal")).toEqual([]);
  });

  test("what began on the day is stored, however late it comes", async () => {
    const database = await startRecording({ ends: "2026-11-20" });
    const now = dayAfter.getTime() + 3_600_000;
    expect(await recordExposure(lastMinute.getTime(), { now })).toBe(false);
    expect(await timesIn(database)).toEqual([lastMinute.toISOString()]);
  });

  test("no event is written down", async () => {
    const database = await startRecording({ ends: "2026-11-20" });
    const describeNobody = () => Promise.reject(new Error("Nobody is asked."));
    await recordEvent("hidden", "fr_a", describeNobody, dayAfter);
    expect(await database.getAll("events")).toEqual([]);
  });
});

describe.each([
  ["a pause", pauseRecording],
  ["the end", (now: Date) => endParticipation("participant", now)],
])("after %s", (_what, stop) => {
  const at = "2026-11-02T10:00:00.000Z";

  test("what began before is stored, what began later is not", async () => {
    const database = await startRecording();
    await stop(new Date("2026-11-02T10:00:01.000Z"));
    expect(await recordExposure(at)).toBe(false);
    expect(await recordExposure("2026-11-02T11:00:00.000Z")).toBe(false);
    expect(await timesIn(database)).toEqual([at]);
    expect(await database.getAll("sessions")).toMatchObject([
      { start_utc: at, end_utc: "2026-11-02T10:00:01.000Z" },
    ]);
  });

  test("a page that had told nothing leaves nothing", async () => {
    const database = await startRecording();
    await stop(new Date(at));
    await recordExposure("2026-11-02T11:00:00.000Z");
    for (const name of ["tail", "denominators", "sessions", "labels"] as const)
      expect(await database.count(name)).toBe(0);
  });
});
