import {
  changesSchema,
  targetNames,
  type Changes,
  type Feed,
} from "@/data/feed";
import { fromUtf8 } from "./bytes";
import { SyncFailure } from "./failure";
import { gunzip } from "./gzip";
import { limits } from "./limits";
import { createSource } from "./source";
import { readTrusted, type TrustStore } from "./trust";

/**
 * The signed list of what changed and why, newest first, as the targets metadata that is trusted states it. It is
 * fetched for a person who asks, never by itself.
 *
 * @throws SyncFailure of the last mirror
 */
export async function readChanges(
  { mirrors }: Pick<Feed, "mirrors">,
  trust: Pick<TrustStore, "read">,
  fetch?: typeof globalThis.fetch,
): Promise<Changes> {
  const targets = await readTrusted(trust, "targets");
  const file = targets?.signed.targets[targetNames.changes];
  if (!file) return [];
  let failure: unknown;
  for (const mirror of mirrors)
    try {
      const source = createSource(mirror, { limits, ...(fetch && { fetch }) });
      const packed = await source.target(targetNames.changes, file);
      const text = fromUtf8(await gunzip(packed, limits.unpacked));
      return parse(text);
    } catch (error) {
      failure = error;
    }
  throw failure;
}

function parse(text: string): Changes {
  try {
    return changesSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new SyncFailure("not-metadata", "The list of changes is none.", {
      cause,
    });
  }
}

/** The changes since a day (YYYY-MM-DD) that name an account or its entity, each with its own lines alone. */
export function changesOf(
  changes: Changes,
  { handle, id }: { handle: string; id?: string | undefined },
  since: string,
): Changes {
  const isNamed = (line: string) =>
    line
      .split(/[\s():,]+/)
      .some((word) => word === `@${handle}` || word === id);
  return changes.flatMap((change) => {
    const lines = change.lines.filter(isNamed);
    return change.date >= since && lines.length > 0
      ? [{ ...change, lines }]
      : [];
  });
}
