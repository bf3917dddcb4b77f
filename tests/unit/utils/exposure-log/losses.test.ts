// @vitest-environment node
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { writeFiles } from "@/tests/support/write-package";
import {
  packageOf,
  recordExposure,
  startRecording,
} from "@/tests/support/record-log";
import { deleteExposures } from "@/utils/exposure-log/delete-rows";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";
import { putRows } from "@/utils/exposure-log/store";

// They write and read files, which a busy machine does slowly.
vi.setConfig({ testTimeout: 60_000 });

const firstDay = "2026-11-02T10:00:00.000Z";
const lastDay = "2026-11-20T10:00:00.000Z";
const range = { from: "2026-11-20", to: "2026-11-20" };

const noteLoss = (
  database: LogDatabase,
  type: "paused" | "page_lost" | "rows_dropped" | "clock_jump",
  from_utc: string,
  to_utc: string,
) =>
  putRows(database, "quality", [
    {
      quality_id: `${type} ${from_utc}`,
      session_id: "",
      type,
      from_utc,
      to_utc,
      place: "",
      exposures_lost: type === "paused" ? "NA" : 2,
      items_lost: type === "paused" ? "NA" : 3,
      detail: "",
    },
  ]);

const countsOf = ({ "reproduce/counts.json": text }: Record<string, string>) =>
  JSON.parse(text!).counts as Record<string, number>;

describe("losses of chosen days", () => {
  test.each([
    ["page_lost", firstDay, "NA", 0],
    ["rows_dropped", firstDay, "", 0],
    ["clock_jump", firstDay, "", 0],
    ["paused", firstDay, "2026-11-02T11:00:00.000Z", 0],
    ["paused", firstDay, lastDay, 1],
    ["paused", firstDay, "", 1],
    ["page_lost", lastDay, "NA", 1],
    ["rows_dropped", lastDay, "", 1],
  ] as const)("%s from %s to “%s”: %s", async (type, from, to, rows) => {
    const database = await startRecording();
    await noteLoss(database, type, from, to);
    const files = await packageOf(database, range);
    expect(files["quality.csv"]!.trimEnd().split("\n")).toHaveLength(1 + rows);
    expect(countsOf(files)).toMatchObject({
      exposures_lost: type === "paused" ? 0 : 2 * rows,
      items_lost: type === "paused" ? 0 : 3 * rows,
    });
  });
});

test("what the participant deleted is not lost, as the package's script counts it, too", async () => {
  const database = await startRecording();
  await recordExposure(firstDay);
  await recordExposure(lastDay);
  await noteLoss(database, "page_lost", firstDay, "NA");
  await deleteExposures(database, { to: "2026-11-03" });
  const files = await packageOf(database);
  expect(files["quality.csv"]).toContain("rows_deleted");
  expect(countsOf(files)).toMatchObject({
    exposures: 1,
    exposures_lost: 2,
    items_lost: 3,
    redacted: 1,
  });
  expect(files["README.md"]).toContain(
    "Exposures known to be lost: 2; views deleted by the participant, and only counted: 1.",
  );
  const folder = mkdtempSync(path.join(tmpdir(), "losses-"));
  try {
    await writeFiles(folder, filesFrom(files));
    const recount = execFileSync("node", ["reproduce/recount.mjs"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(recount).toContain("All figures hold.");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function* filesFrom(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files))
    yield { path: name, chunks: [new TextEncoder().encode(text)] };
}
