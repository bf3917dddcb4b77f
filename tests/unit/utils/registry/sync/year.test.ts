// @vitest-environment node
import { expect, test } from "vitest";
import { median, runYear } from "@/tests/support/feed/run-year";
import { compileRegistry } from "@/utils/desk/compile";

// The whole year over the whole registry: npm run bench -- sync.
test("weeks of versions: small patches, small updates", async () => {
  const whole = await compileRegistry();
  const sample = whole.entities.filter((_, at) => at % 6 === 0);
  const days = await runYear({ ...whole, entities: sample }, { days: 40 });
  expect(days).toHaveLength(40);
  expect(days.every(({ by }) => by === "patch")).toBe(true);
  const patches = days.map(({ patch }) => patch);
  const updates = days.map(({ update }) => update);
  const sent = days.map((one) => one.sent);
  const figures = {
    patch: { median: median(patches), largest: Math.max(...patches) },
    update: { median: median(updates), largest: Math.max(...updates) },
    sent: { median: median(sent), largest: Math.max(...sent) },
  };
  console.log(JSON.stringify(figures));
  expect(figures.patch.median).toBeLessThanOrEqual(500);
  expect(figures.update.median).toBeLessThanOrEqual(4000);
  expect(figures.sent.median).toBeLessThanOrEqual(2500);
}, 120_000);
