import { describe, expect, test } from "vitest";
import { attentionMs } from "@/data/log/rules";
import { createAttentionClock } from "@/utils/exposure-log/attention-clock";

type Clock = ReturnType<typeof createAttentionClock>;

describe("createAttentionClock", () => {
  test.each<[string, (clock: Clock) => void, at: number, total: number]>([
    ["nothing before the first input", () => {}, 60_000, 0],
    ["from an input on", (clock) => clock.input(1000), 5000, 4000],
    ["for 15 s after one", (clock) => clock.input(1000), 60_000, attentionMs],
    [
      "overlapping inputs once",
      (clock) => {
        clock.input(0);
        clock.input(10_000);
      },
      60_000,
      10_000 + attentionMs,
    ],
    [
      "no time without the focus",
      (clock) => {
        clock.input(0);
        clock.setFocused(2000, false);
        clock.setFocused(7000, true);
      },
      10_000,
      5000,
    ],
    [
      "no time while hidden",
      (clock) => {
        clock.input(0);
        clock.setVisible(2000, false);
      },
      10_000,
      2000,
    ],
    [
      "all the time of a playing video, but not after it",
      (clock) => {
        clock.setPlaying(0, true);
        clock.setPlaying(40_000, false);
      },
      90_000,
      40_000,
    ],
    [
      "nothing twice where times go back",
      (clock) => {
        clock.input(1000);
        clock.total(5000);
        clock.setFocused(4990, false);
      },
      8000,
      4000,
    ],
  ])("counts %s", (_what, happen, at, total) => {
    const clock = createAttentionClock(attentionMs, {
      at: 0,
      isVisible: true,
      isFocused: true,
    });
    happen(clock);
    expect(clock.total(at)).toBe(total);
  });
});
