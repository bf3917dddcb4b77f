import type { LogSource } from "./log-source";
import type { ExportOptions } from "./options";
import { selectRows, type Referred } from "./select-rows";
import { Tally } from "./tally";

/** Reads the exposures only for what they refer to, where they do not leave themselves. */
export async function referredBy(
  log: LogSource,
  options: ExportOptions,
): Promise<Referred> {
  const tally = new Tally();
  const rows = selectRows("exposures", log.batches("exposures"), options);
  for await (const _batch of tally.count("exposures", rows));
  return tally;
}
