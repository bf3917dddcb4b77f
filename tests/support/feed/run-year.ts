import { gzipSync } from "node:zlib";
import type { Registry } from "@/data/entity";
import { updateFeed, type Updated } from "@/utils/registry/sync/update-feed";
import { createEditor, createRandom } from "./edit";
import { makeFeed } from "./make-feed";
import { memoryStorage } from "./memory-storage";
import { address, serveFeed } from "./serve-feed";

/** What one day's update moved. */
export interface Day {
  /** Bytes of all files that were fetched. */
  readonly update: number;
  /** The same as they travel from a host that compresses JSON, as most do. */
  readonly sent: number;
  readonly patch: number;
  readonly whole: number;
  readonly by: Updated["by"];
  /** What was not as on other days. */
  readonly event: "" | "a root key replaced" | "forty records changed";
}

/**
 * A year of a feed: two changed records a day, forty once a month, each version published by the desk and taken over by
 * a device; its bytes are counted as they arrive.
 */
export async function runYear(
  registry: Registry,
  { days = 365, seed = 5 } = {},
): Promise<Day[]> {
  const feed = await makeFeed();
  const editor = createEditor(registry, createRandom(seed));
  const storage = memoryStorage();
  let sent = 0;
  const { fetch } = serveFeed(feed.folder, (name, bytes) => {
    if (bytes)
      sent += (name.endsWith(".json") ? gzipSync(bytes) : bytes).length;
    return undefined;
  });
  await feed.publish(editor.registry);
  const measured: Day[] = [];
  for (let day = 0; day <= days; day++) {
    const date = new Date(Date.UTC(2026, 10, 22 + day, 12));
    // A root is good for a year.
    const isRotated = day === 180;
    if (isRotated) await feed.rotate("root", date);
    const isLarge = day % 30 === 29;
    const next = editor.edit(isLarge ? 40 : 2, date.toISOString().slice(0, 10));
    const { files } = await feed.publish(next, { date });
    sent = 0;
    const { bytes, by } = await updateFeed({
      feed: feed.feed(address),
      storage,
      fetch,
      now: () => date.getTime(),
    });
    // The first update is a whole one.
    if (day > 0)
      measured.push({
        update: bytes,
        sent,
        patch: files[`patch/${next.version - 1}.gz`]!,
        whole: files["registry.gz"]!,
        by,
        event: isRotated
          ? "a root key replaced"
          : isLarge
            ? "forty records changed"
            : "",
      });
  }
  return measured;
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
