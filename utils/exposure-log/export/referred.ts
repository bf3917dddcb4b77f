import { Referred } from "./follow-exposures";
import type { LogSource } from "./log-source";
import type { ExportOptions } from "./options";
import { selectRows } from "./select-rows";

/** Reads the exposures only for what they refer to, where they do not leave themselves. */
export async function referredBy(
  log: LogSource,
  options: ExportOptions,
): Promise<Referred> {
  const referred = new Referred();
  const rows = selectRows("exposures", log.batches("exposures"), options);
  for await (const batch of rows) referred.note(batch);
  return referred;
}
