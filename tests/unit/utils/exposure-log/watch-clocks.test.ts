import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchClocks } from "@/utils/exposure-log/watch-clocks";

const start = Date.parse("2026-11-22T09:00:00.000Z");

describe("watchClocks", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: start }));
  afterEach(() => void vi.useRealTimers());

  let monotonic = 0;
  const performance = { now: () => monotonic } as Performance;
  /** Both clocks go on; the wall clock is set on or back besides. */
  function pass(milliseconds: number, set = 0) {
    monotonic += milliseconds;
    vi.setSystemTime(Date.now() + milliseconds + set);
  }

  test.each([
    ["nothing while both go on", 3_600_000, 0, undefined],
    ["nothing of what a clock is corrected by", 1000, 2000, undefined],
    ["a clock that is set on", 1000, 2001, "2001"],
    ["a clock that is set back", 1000, -3_600_000, "-3600000"],
  ])("tells %s", (_what, milliseconds, set, detail) => {
    const findJump = watchClocks(performance);
    pass(milliseconds, set);
    const jump = detail && { type: "clock_jump", at: Date.now(), detail };
    expect(findJump()).toEqual(jump);
    expect(findJump()).toBeUndefined();
  });
});
