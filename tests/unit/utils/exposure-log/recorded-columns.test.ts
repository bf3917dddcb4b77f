import { beforeEach, describe, expect, test } from "vitest";
import {
  consentedAt,
  recordExposure,
  startRecording,
} from "@/tests/support/record-log";
import { browser } from "@/utils/browser";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";
import {
  pauseRecording,
  resumeRecording,
} from "@/utils/exposure-log/take-part";

const minute = 60_000;
const start = consentedAt.getTime();
let database: LogDatabase;
beforeEach(async () => {
  database = await startRecording();
});

describe("started_by", () => {
  const reasons = async () =>
    (await database.getAll("sessions")).map((row) => row.started_by);

  test.each([1, 61, 3 * 3600])(
    "is recording for the first exposure after consent, %s s later",
    async (seconds) => {
      await recordExposure(start + seconds * 1000);
      expect(await reasons()).toEqual(["recording"]);
    },
  );

  test("is recording after a pause, and idle or the browser's start otherwise", async () => {
    await recordExposure(start + minute);
    await pauseRecording(new Date(start + 2 * minute));
    await resumeRecording(new Date(start + 3 * minute));
    await recordExposure(start + 4 * minute);
    await recordExposure(start + 50 * minute);
    await browser.storage.session.clear();
    await recordExposure(start + 51 * minute);
    expect(await reasons()).toEqual([
      "recording",
      "recording",
      "idle",
      "browser",
    ]);
  });

  test("is the browser's start where it came between consent and the first exposure", async () => {
    await browser.storage.session.clear();
    await recordExposure(start + 1000);
    expect(await reasons()).toEqual(["browser"]);
  });
});

test.each([
  [999.6, 999, false],
  [1000, 1000, true],
  [1000.6, 1000, true],
])(
  "of %s ms visible_ms is %s, and counted_as_view is %s",
  async (visible, visible_ms, counted_as_view) => {
    await recordExposure(start, { visible });
    expect(await database.getAll("tail")).toMatchObject([
      { visible_ms, counted_as_view },
    ]);
  },
);

describe("nav_index", () => {
  const first = "00000000-0000-7000-8000-000000000001";
  const second = "00000000-0000-7000-8000-000000000002";
  const record = (after: number, recorder: string, nav: number) =>
    recordExposure(start + after * minute, { recorder, nav });
  const navigations = async () =>
    (await database.getAll("tail")).map((row) => row.nav_index);

  test("counts from 1 again in a session that a page is older than", async () => {
    await record(0, first, 37);
    await record(60, first, 38);
    await record(61, first, 40);
    await record(120, first, 41);
    expect(await navigations()).toEqual([37, 1, 3, 1]);
  });

  test("counts every navigation of a page that came in the session, after those of before in its tab", async () => {
    await record(0, first, 2);
    await record(60, first, 3);
    await record(61, second, 2);
    expect(await navigations()).toEqual([2, 1, 3]);
  });
});
