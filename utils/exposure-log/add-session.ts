import {
  attentionRule,
  exposureRules,
  repeatRule,
  sessionRule,
} from "@/data/log/rules";
import type { SessionRow } from "@/data/log/sessions";
import type { RegistryDate } from "@/utils/messaging/protocol";
import type { RecordBatch } from "@/utils/messaging/record-batch";
import type { BatchContext } from "./batch-context";
import { publisherOf } from "./make-row";
import { labelsInForce } from "./participation";
import { changeSums, sumsOfSession, takeSums } from "./seen-sums";
import type { LogTransaction } from "./log-schema";

/** Begins or continues the session's row, with the registries that were in force. */
export async function addSession(
  transaction: LogTransaction,
  batch: RecordBatch,
  context: BatchContext,
) {
  const { registry, session, now } = context;
  const store = transaction.objectStore("sessions");
  const starts = batch.ends.map(({ at }) => at);
  const start = Math.min(now, ...starts);
  const old =
    (await store.get(session.sessionId)) ?? newSession(context, start);
  const gaps = batch.quality.filter(
    ({ exposures = 0, items = 0 }) => exposures + items > 0,
  ).length;
  const startText = new Date(start).toISOString();
  const active_s = Math.round(old.active_s * 1000 + batch.active) / 1000;
  void store.put({
    ...old,
    start_utc: startText < old.start_utc ? startText : old.start_utc,
    end_utc: new Date(now).toISOString(),
    active_s,
    gaps: old.gaps + gaps,
  });
  await changeSums(
    transaction,
    takeSums(sumsOfSession({ active_s }), sumsOfSession(old)),
  );
  const used = [...context.accounts.values()].map(
    ({ answer }) => answer.registry,
  );
  for (const each of registry ? [registry, ...used] : used)
    await addVersion(transaction, each, startText);
}

async function addVersion(
  transaction: LogTransaction,
  registry: RegistryDate & { readonly accounts?: number },
  firstUsed: string,
) {
  const versions = transaction.objectStore("registry_versions");
  const publisher = publisherOf(registry);
  if (await versions.getKey([publisher, registry.version])) return;
  void versions.put({
    registry_version: registry.version,
    date: registry.date,
    definitions: registry.definitions,
    accounts: registry.accounts ?? "NA",
    publisher,
    publisher_url: "NA",
    sequence: "NA",
    registry_root: registry.sha256 ?? "NA",
    signature: "NA",
    key_id: "NA",
    fetched_utc: "NA",
    first_used_utc: firstUsed,
  });
}

function newSession(
  { participation, session, browser, program, settingsHash }: BatchContext,
  start: number,
): SessionRow {
  const { study, participantId, condition } = participation;
  const at = new Date(start);
  return {
    session_id: session.sessionId,
    study_id: study.id,
    participant_id: participantId,
    start_utc: at.toISOString(),
    end_utc: at.toISOString(),
    tz_offset_min: -at.getTimezoneOffset(),
    tz_name: study.record.timeZone
      ? Intl.DateTimeFormat().resolvedOptions().timeZone
      : "NA",
    started_by: session.startedBy,
    active_s: 0,
    gaps: 0,
    browser,
    extension_version: program,
    settings_hash: settingsHash,
    label_condition: condition,
    labels_in_force: labelsInForce(participation, start),
    exposure_rule: exposureRules[study.exposureRule]
      .id as SessionRow["exposure_rule"],
    attention_rule: attentionRule.id,
    session_rule: sessionRule.id,
    repeat_rule: repeatRule.id,
  };
}
