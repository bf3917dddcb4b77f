import { vi } from "vitest";

/** Waits until a check holds: up to ten seconds, because a busy machine is slow and a wrong page stays wrong. */
export function eventually<Result>(
  check: () => Result | Promise<Result>,
  options: { timeout?: number; interval?: number } = {},
): Promise<Result> {
  return vi.waitFor(check, { timeout: 10_000, interval: 50, ...options });
}
