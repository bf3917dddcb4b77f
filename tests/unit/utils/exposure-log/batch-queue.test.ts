import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  createBatchQueue,
  type Outcome,
} from "@/utils/exposure-log/batch-queue";
import type { RecordBatch } from "@/utils/messaging/record-batch";

const recorder = "00000000-0000-7000-8000-000000000000";
const end = {
  surface: "foryou",
  role: "author",
  at: 0,
  isView: true,
  isFlagged: false,
} as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function fakeQueue(outcomes: (Outcome | Promise<Outcome>)[]) {
  const sent: RecordBatch[] = [];
  const queue = createBatchQueue({
    send: async (batch) => {
      sent.push(structuredClone(batch));
      return outcomes.shift() ?? "stored";
    },
    state: () => ({
      recorder,
      registry: 1,
      openFlagged: 0,
      openItems: 0,
      active: 0,
    }),
    signal: new AbortController().signal,
  });
  return { queue, sent };
}

describe("createBatchQueue", () => {
  test("sends what came together as one batch, and numbers them", async () => {
    const { queue, sent } = fakeQueue([]);
    queue.add({ ends: [end] }, true);
    queue.add({ ends: [end] }, false);
    await vi.advanceTimersByTimeAsync(1000);
    queue.add({ ends: [end] }, false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ batch, ends }) => [batch, ends.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  test.each([
    ["a lost worker", "lost", { type: "worker_restarted", detail: "" }],
    [
      "a full disk",
      { error: "QuotaExceededError" },
      { type: "storage_error", detail: "QuotaExceededError" },
    ],
  ] as const)(
    "after %s tries again with the same number, and says so",
    async (_what, outcome, said) => {
      const { queue, sent } = fakeQueue([outcome, outcome]);
      queue.add({ ends: [end] }, true);
      await vi.advanceTimersByTimeAsync(5000);
      expect(sent.map(({ batch }) => batch)).toEqual([1, 1, 1]);
      expect(sent[2]!.quality).toEqual([expect.objectContaining(said)]);
    },
  );

  test("gives the oldest up where nothing can be stored, and counts them", async () => {
    const outcomes = Array.from({ length: 60 }, () => "lost" as const);
    const { queue, sent } = fakeQueue(outcomes);
    const many = Array.from({ length: 100 }, () => end);
    for (let batch = 0; batch < 8; batch++) {
      queue.add({ ends: many }, true);
      await vi.advanceTimersByTimeAsync(1500);
    }
    queue.add({ ends: [end] }, true);
    await vi.advanceTimersByTimeAsync(120_000);
    const stored = new Map(sent.map((batch) => [batch.batch, batch]));
    const dropped = [...stored.values()]
      .flatMap(({ quality }) => quality)
      .filter(({ type }) => type === "rows_dropped")
      .reduce((sum, { items = 0 }) => sum + items, 0);
    expect(dropped).toBeGreaterThan(0);
    const kept = sent.slice(60).reduce((sum, { ends }) => sum + ends.length, 0);
    expect(kept + dropped).toBe(801);
  });

  test("hands everything on at once when the page is left", () => {
    const { queue, sent } = fakeQueue([]);
    queue.add({ ends: [end] }, false);
    queue.leave();
    expect(sent).toEqual([
      expect.objectContaining({ isLeaving: true, ends: [end] }),
    ]);
  });

  test.each<Outcome>(["stored", "lost"])(
    "goes on when the page comes back whose batch was %s when it was left",
    async (outcome) => {
      let answer!: (outcome: Outcome) => void;
      const { queue, sent } = fakeQueue([
        new Promise((resolve) => (answer = resolve)),
      ]);
      queue.add({ ends: [end] }, true);
      await vi.advanceTimersByTimeAsync(1000);
      queue.leave();
      queue.add({ ends: [end, end] }, true);
      await vi.advanceTimersByTimeAsync(1000);
      answer(outcome);
      await vi.advanceTimersByTimeAsync(1000);
      queue.add({ ends: [end, end, end] }, true);
      await vi.advanceTimersByTimeAsync(1000);
      expect(sent.map(({ batch, ends }) => [batch, ends.length])).toEqual([
        // When the page was left the first went once more.
        [1, 1],
        [1, 1],
        [2, 0],
        [3, 2],
        [4, 3],
      ]);
    },
  );
});
