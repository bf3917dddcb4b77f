const minute = 60_000;
const hour = 60 * minute;

/** Between updates that went well. */
const interval = 6 * hour;
const firstPause = 5 * minute;
const longestPause = 24 * hour;

/**
 * When to ask next: every six hours, after failures sooner at first and then less and less often; a quarter more or
 * less, so that not everybody asks at once.
 */
export function nextTry(
  now: number,
  failures: number,
  random: () => number = Math.random,
): number {
  const pause = failures
    ? Math.min(firstPause * 2 ** (failures - 1), longestPause)
    : interval;
  return Math.round(now + pause * (0.75 + random() / 2));
}

/** Whether it is time; also where the clock was set back so far that the next time makes no sense. */
export function isDue(next: number | undefined, now: number): boolean {
  return next === undefined || next <= now || next > now + 1.25 * longestPause;
}
