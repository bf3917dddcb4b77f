import type { AttentionClock } from "./attention-clock";

const inputs = [
  "keydown",
  "pointerdown",
  "pointermove",
  "wheel",
  "touchmove",
] as const;

/** Tells the clock of focus and input, until the signal. */
export function feedAttention(
  window: Window,
  clock: AttentionClock,
  signal: AbortSignal,
): void {
  const listening = { capture: true, passive: true, signal } as const;
  for (const type of ["focus", "blur"] as const)
    window.addEventListener(
      type,
      ({ timeStamp }) =>
        clock.setFocused(timeStamp, window.document.hasFocus()),
      listening,
    );
  for (const type of inputs)
    window.addEventListener(
      type,
      ({ timeStamp }) => clock.input(timeStamp),
      listening,
    );
}
