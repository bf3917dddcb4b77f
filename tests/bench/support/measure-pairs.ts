import type { Launched } from "@/tests/support/launch";
import type { Mode } from "./alternate";
import type { Stage } from "./bench";
import { openScenario, readMetrics, type Scenario } from "./measure-page";
import { median } from "./statistics";

/** Posts appended at a time: in turn all registered, and none. */
export const pairSize = 50;
const pairs = 12;

/** What a batch of registered authors costs more than the batch before it; milliseconds. */
export interface PairSample extends Record<string, number> {
  /** Badges, or plain spans, that it got more. */
  inserted: number;
  /** Of style and layout. */
  time: number;
}

/**
 * Holds each batch of posts against the next one in the same page, a tenth of a second later: a page's own style and
 * layout vary more from one run to the next than what is inserted adds to them.
 */
export async function measurePairs(
  { browser }: Launched,
  stage: Stage,
  scenario: Scenario,
  mode: Mode,
): Promise<PairSample> {
  const { page, client } = await openScenario(
    browser,
    stage,
    scenario,
    mode === "with",
  );
  const read = async () => {
    const metrics = await readMetrics(client);
    const { badges, spans } = await page.evaluate(() => window.bench.read());
    const { RecalcStyleDuration = 0, LayoutDuration = 0 } = metrics;
    return {
      inserted: badges + spans,
      time: (RecalcStyleDuration + LayoutDuration) * 1000,
    };
  };
  const batches: PairSample[] = [];
  for (let batch = 0, before = await read(); batch < 2 * pairs; batch++) {
    await page.evaluate((size) => window.bench.appendFeed(1, size), pairSize);
    const after = await read();
    batches.push({
      inserted: after.inserted - before.inserted,
      time: after.time - before.time,
    });
    before = after;
  }
  await page.close();
  const more = (key: keyof PairSample) =>
    median(
      Array.from(
        { length: pairs },
        (_, pair) => batches[2 * pair + 1]![key]! - batches[2 * pair]![key]!,
      ),
    );
  return { inserted: more("inserted"), time: more("time") };
}
