import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ownStudy, type StudyFile } from "@/data/log/study";
import { fillLog } from "@/tests/support/generate-log";
import { openLogDatabase } from "@/utils/exposure-log/database";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";
import { readParticipation } from "@/utils/exposure-log/participation";
import { joinStudy } from "@/utils/exposure-log/take-part";
import { countRows, exposureBlocks } from "@/utils/exposure-log/store";
import { tendLog } from "@/utils/exposure-log/tend-log";

const study = ownStudy({ title: "T", contact: "C", consent: "Text" });
const consentedAt = new Date("2026-11-01T10:00:00.000Z");
let database: LogDatabase;

beforeEach(async () => {
  vi.stubGlobal("navigator", {
    locks: { request: (_name: string, work: () => unknown) => work() },
  });
  globalThis.indexedDB = new IDBFactory();
  database = await openLogDatabase();
});

const join = (changes: Partial<StudyFile>) =>
  joinStudy({ ...study, ...changes }, "person", false, consentedAt);

async function times(): Promise<string[]> {
  const found: string[] = [];
  for await (const block of exposureBlocks(database, {}))
    found.push(...block.rows().map((row) => row.first_visible_utc));
  return found;
}

describe("tendLog", () => {
  // Noon by this machine's own clock, because a study's last day is the participant's.
  test.each([
    ["on its last day", new Date(2026, 10, 20, 12), false],
    ["in the last minute of it", new Date(2026, 10, 20, 23, 59), false],
    ["on the day after", new Date(2026, 10, 21, 0, 1), true],
  ])("%s a study has ended: %s", async (_when, now, hasEnded) => {
    await join({ ends: "2026-11-20" });
    await tendLog(now);
    const participation = await readParticipation();
    expect(participation?.endedAt).toBe(
      hasEnded ? now.toISOString() : undefined,
    );
    const [consent] = await database.getAll("consents");
    expect(consent).toMatchObject({
      ended_by: hasEnded ? "end-date" : "",
      ended_utc: hasEnded ? now.toISOString() : "",
    });
  });

  test("keeps the day on which a study ended", async () => {
    await join({ ends: "2026-11-20" });
    await tendLog(new Date("2026-11-22T10:00:00Z"));
    await tendLog(new Date("2026-11-25T10:00:00Z"));
    expect((await readParticipation())?.endedAt).toBe(
      "2026-11-22T10:00:00.000Z",
    );
  });

  test("drops whole hours that are past their retention, and says nothing of it as a deletion", async () => {
    await join({ retentionDays: 2 });
    await fillLog(database, { exposures: 1500, seed: 3 });
    const all = await times();
    const middle = Date.parse(all.toSorted()[750]!);
    const now = new Date(middle + 2 * 86_400_000 + 60_000);
    const oldest = new Date(now.getTime() - 2 * 86_400_000);
    oldest.setUTCMinutes(0, 0, 0);
    const kept = all.filter((time) => time >= oldest.toISOString());
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(all.length);

    await tendLog(now);
    expect(await times()).toEqual(kept);
    for (const cell of await database.getAll("denominators"))
      expect(cell.hour_utc >= oldest.toISOString()).toBe(true);
    expect(
      (await database.getAll("quality")).map(({ type }) => type),
    ).not.toContain("rows_deleted");
    expect(await countRows(database, "consents")).toBeGreaterThan(0);
  });

  test("leaves a log alone whose time is not over", async () => {
    await join({});
    await fillLog(database, { exposures: 50, seed: 3 });
    const all = await times();
    await tendLog(new Date(Date.parse(all.toSorted()[0]!) + 86_400_000));
    expect(await times()).toEqual(all);
  });
});
