import type { AttentionClock } from "./attention-clock";
import type { Gathered } from "./batch-queue";
import type { PageItem } from "./page-item";

type Kind = Pick<PageItem, "surface" | "role">;

interface Running extends Kind {
  /** Items of the kind in view. */
  count: number;
  /** Attention and wall time up to which it was handed over, in milliseconds. */
  since: number;
  at: number;
}

/** Attention by surface and role: it runs while at least one item of them is in view. */
export function createAttentionSums(
  clock: AttentionClock,
  wall: (monotonic: number) => number,
) {
  const sums = new Map<string, Running>();
  const keyOf = ({ surface, role }: Kind) => `${surface} ${role}`;

  /** Hands over the attention that ran up. */
  function handOver(running: Running, until: number, gathered: Gathered) {
    const total = clock.total(until);
    const { surface, role, at } = running;
    const ms = total - running.since;
    if (ms > 0) gathered.attention.push({ surface, role, at, ms });
    running.since = total;
    running.at = wall(until);
  }

  return {
    begin(item: Kind, since: number, at: number) {
      const { surface, role } = item;
      const running = sums.get(keyOf(item));
      if (running) running.count++;
      else sums.set(keyOf(item), { surface, role, count: 1, since, at });
    },
    end(item: Kind, until: number, gathered: Gathered) {
      const running = sums.get(keyOf(item));
      if (!running || --running.count > 0) return;
      handOver(running, until, gathered);
      sums.delete(keyOf(item));
    },
    settle(until: number, gathered: Gathered) {
      for (const running of sums.values()) handOver(running, until, gathered);
    },
  };
}
