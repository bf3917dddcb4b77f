import { denominatorKey } from "./denominator-cell";
import type { GoneRow } from "./gone-row";
import { changeSums, noSums } from "./seen-sums";
import type { LogTransaction } from "./log-schema";

/** Counts rows that the participant deleted: in the denominators, in the consent, and in one row of `quality`. */
export async function countDeleted(
  transaction: LogTransaction,
  gone: readonly GoneRow[],
  { quality, now }: { quality: string; now: Date },
): Promise<void> {
  await countRedacted(transaction, gone);
  const consents = transaction.objectStore("consents");
  for (const consent of await consents.getAll()) {
    const own = gone.filter(
      ({ participant_id }) => participant_id === consent.participant_id,
    );
    void consents.put({
      ...consent,
      rows_deleted: consent.rows_deleted + own.length,
    });
  }
  const old = await transaction.objectStore("quality").get(quality);
  const before = Number(old?.exposures_lost ?? 0);
  void transaction.objectStore("quality").put({
    quality_id: quality,
    session_id: "",
    type: "rows_deleted",
    from_utc: now.toISOString(),
    to_utc: "",
    place: "",
    exposures_lost: before + gone.length,
    items_lost: 0,
    detail: "",
  });
}

async function countRedacted(
  transaction: LogTransaction,
  gone: readonly GoneRow[],
) {
  const denominators = transaction.objectStore("denominators");
  let redacted = 0;
  await Promise.all(
    [...Map.groupBy(gone, (row) => denominatorKey(row).join(" "))].map(
      async ([key, rows]) => {
        const cell = await denominators.get(
          key.split(" ") as [string, string, string, string],
        );
        if (!cell) return;
        const views = rows.filter((row) => row.counted_as_view).length;
        redacted += views;
        void denominators.put({
          ...cell,
          redacted: cell.redacted + views,
          brief_redacted: cell.brief_redacted + rows.length - views,
        });
      },
    ),
  );
  await changeSums(transaction, { ...noSums, redacted });
}
