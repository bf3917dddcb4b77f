import type { BlockSummary } from "./block-summary";
import type { LabelUses } from "./label-uses";
import type { LogDatabase } from "./log-schema";
import { readAtOnce, readNear } from "./read-blocks";

/** What an exposure may have begun before the one that a record was first used for, told after it. */
const slack = 86_400_000;

interface OlderBlock {
  readonly key: number;
  readonly summary: BlockSummary;
}

/**
 * Looks in blocks that lose nothing for rows that stay of the records that would go: from the newest to the oldest, until
 * each is found or was not in use yet.
 */
export async function lookBack(
  database: LogDatabase,
  older: readonly OlderBlock[],
  uses: LabelUses,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (older.length === 0) return;
  const oldest = await oldestBlocks(database, older, uses.unused());
  for (let end = older.length; end > 0; end -= readAtOnce) {
    signal?.throwIfAborted();
    if (uses.unused().every((label) => (oldest.get(label) ?? 0) >= end)) return;
    const near = older.slice(Math.max(0, end - readAtOnce), end);
    const blocks = await readNear(
      database,
      near.map(({ key }) => key),
    );
    for (const block of blocks.values()) uses.note(block, []);
  }
}

/** The first block that can hold a row of each record, by its place among the blocks. */
async function oldestBlocks(
  database: LogDatabase,
  older: readonly OlderBlock[],
  labels: readonly string[],
): Promise<Map<string, number>> {
  const { store } = database.transaction("labels");
  return new Map(
    await Promise.all(
      labels.map(async (label) => {
        const [author, publisher, version] = label.split(" ");
        const row = await store.get([author!, publisher!, Number(version)]);
        if (!row) return [label, 0] as const;
        const first = Date.parse(row.first_used_utc) - slack;
        const at = older.findIndex(
          ({ summary }) => Date.parse(summary.to) >= first,
        );
        return [label, at < 0 ? older.length : at] as const;
      }),
    ),
  );
}
