import { describe, expect, test } from "vitest";
import { ownStudy, type StudyFile } from "@/data/log/study";
import type { Participation } from "@/data/log/participation";
import {
  assignCondition,
  labelsInForce,
  readParticipation,
  writeParticipation,
} from "@/utils/exposure-log/participation";
import { readStudyFile } from "@/utils/exposure-log/read-study-file";

const study = ownStudy({ title: "T", contact: "C", consent: "Text" });
const labels: StudyFile["labels"] = {
  conditions: [
    { name: "usual", weight: 1 },
    { name: "none", weight: 3 },
  ],
  seed: "a seed",
};
const participation: Participation = {
  version: 1,
  study: { ...study, labels: { ...study.labels, delayHours: 24 } },
  consentedBy: "person",
  participantId: "p",
  condition: "delayed",
  consentedAt: "2026-11-01T10:00:00.000Z",
  withPrivate: false,
};

describe("assignCondition", () => {
  test("is the same for the same seed and participant", async () => {
    const first = await assignCondition(labels, "someone");
    expect(await assignCondition(labels, "someone")).toBe(first);
  });

  test("keeps to the weights", async () => {
    const assigned = await Promise.all(
      Array.from({ length: 2000 }, (_, at) => assignCondition(labels, `${at}`)),
    );
    const none = assigned.filter((name) => name === "none").length;
    expect(Math.abs(none - 1500)).toBeLessThan(100);
  });

  test("follows the seed", async () => {
    const by = (seed: string) =>
      Promise.all(
        Array.from({ length: 40 }, (_, at) =>
          assignCondition({ ...labels, seed }, `${at}`),
        ),
      );
    expect(await by("one")).not.toEqual(await by("two"));
  });
});

describe("labelsInForce", () => {
  test.each([
    ["2026-11-02T09:59:59.000Z", "none"],
    ["2026-11-02T10:00:00.000Z", "usual"],
  ])("of delayed labels at %s is %s", (now, labels) => {
    expect(labelsInForce(participation, Date.parse(now))).toBe(labels);
  });
});

describe("readParticipation", () => {
  test("gives back what was written, and nothing of rubbish", async () => {
    expect(await readParticipation()).toBeUndefined();
    await writeParticipation(participation);
    expect(await readParticipation()).toEqual(participation);
    await writeParticipation({
      ...participation,
      condition: "louder",
    } as unknown as Participation);
    expect(await readParticipation()).toBeUndefined();
  });
});

describe("readStudyFile", () => {
  test.each([
    ["{", { reason: "no-json" }],
    ['"study"', { reason: "no-study", detail: "file" }],
    [
      JSON.stringify({ ...study, retentionDays: 0 }),
      { reason: "no-study", detail: "retentionDays" },
    ],
    [JSON.stringify(study), { ok: true, value: study }],
  ])("%s", (text, read) => {
    expect(readStudyFile(text)).toMatchObject(read);
  });
});
