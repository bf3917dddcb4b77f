/**
 * Adds up the time in which somebody attends to a page, without a timer: the tab is shown, its window has the focus,
 * and there was an input within `reach` milliseconds or a video is playing. Times are monotonic milliseconds; one that
 * lies before the last counts as the last.
 */
export function createAttentionClock(
  reach: number,
  start: {
    at: number;
    isVisible: boolean;
    isFocused: boolean;
    isPlaying?: boolean;
  },
) {
  let { at: last, isVisible, isFocused, isPlaying = false } = start;
  let lastInput = Number.NEGATIVE_INFINITY;
  let total = 0;

  function advance(at: number) {
    if (at <= last) return;
    if (isVisible && isFocused) {
      const until = isPlaying ? at : Math.min(at, lastInput + reach);
      total += Math.max(0, until - last);
    }
    last = at;
  }

  return {
    /** Milliseconds of attention up to a time. */
    total(at: number): number {
      advance(at);
      return total;
    },
    input(at: number) {
      advance(at);
      lastInput = Math.max(lastInput, at);
    },
    setVisible(at: number, value: boolean) {
      advance(at);
      isVisible = value;
    },
    setFocused(at: number, value: boolean) {
      advance(at);
      isFocused = value;
    },
    setPlaying(at: number, value: boolean) {
      advance(at);
      isPlaying = value;
    },
  };
}

export type AttentionClock = ReturnType<typeof createAttentionClock>;
