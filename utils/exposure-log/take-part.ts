import type { Participation } from "@/data/log/participation";
import type { ConsentRow } from "@/data/log/consents";
import type { StudyFile } from "@/data/log/study";
import { removeTemporaryFiles } from "@/utils/dom/temporary-file";
import { aloneInLog } from "./alone-in-log";
import { openLogDatabase } from "./database";
import type { LogDatabase } from "./log-schema";
import { deleteEverything } from "./delete-rows";
import {
  assignCondition,
  readParticipation,
  recordedUntil,
  writeParticipation,
} from "./participation";
import { endSession } from "./session-state";
import { putRows } from "./store";
import { uuid } from "./uuid";

/** Takes part in a study: only ever called on a person's yes to the text that they were shown. */
export async function joinStudy(
  study: StudyFile,
  consentedBy: Participation["consentedBy"],
  withPrivate: boolean,
  now = new Date(),
): Promise<Participation> {
  const participantId = crypto.randomUUID();
  const participation: Participation = {
    version: 1,
    study,
    consentedBy,
    participantId,
    condition: await assignCondition(study.labels, participantId),
    consentedAt: now.toISOString(),
    withPrivate,
  };
  await aloneInLog(async () => {
    const database = await openLogDatabase();
    await putRows(database, "consents", [consentRow(participation)]);
    database.close();
    await endSession(true);
    await writeParticipation(participation);
  });
  return participation;
}

function consentRow({
  study,
  consentedBy,
  participantId,
  condition,
  consentedAt,
}: Participation): ConsentRow {
  const { consent, labels } = study;
  return {
    study_id: study.id,
    participant_id: participantId,
    title: study.title,
    contact: study.contact,
    consent_version: consent.version,
    consent_text: consent.text,
    consented_utc: consentedAt,
    consented_by: consentedBy,
    ended_utc: "",
    ended_by: "",
    label_condition: condition,
    condition_seed: labels.seed ?? "",
    delay_h: labels.delayHours ?? "",
    exposure_rule: study.exposureRule,
    roles: study.record.roles.join(";"),
    retention_days: study.retentionDays,
    ends: study.ends ?? "",
    rows_deleted: 0,
  };
}

export function pauseRecording(now = new Date()): Promise<void> {
  return change(async (participation) => ({
    ...participation,
    pausedAt: participation.pausedAt ?? now.toISOString(),
  }));
}

/** Goes on after a pause, in a new session; the pause is written down. */
export function resumeRecording(now = new Date()): Promise<void> {
  return change(async ({ pausedAt, ...participation }, database) => {
    if (pausedAt === undefined) return participation;
    await putRows(database, "quality", [
      {
        quality_id: uuid(now.getTime()),
        session_id: "",
        type: "paused",
        from_utc: pausedAt,
        to_utc: now.toISOString(),
        place: "",
        exposures_lost: "NA",
        items_lost: "NA",
        detail: "",
      },
    ]);
    await endSession(true);
    return participation;
  });
}

/** Ends participation and keeps the log, by the person or because the study's time is over. */
export function endParticipation(
  by: "participant" | "end-date",
  now = new Date(),
): Promise<void> {
  return change(async (participation, database) => {
    const { study, participantId } = participation;
    const row = await database.get("consents", [study.id, participantId]);
    const ended = now.toISOString();
    if (row && row.ended_utc === "")
      await putRows(database, "consents", [
        { ...row, ended_utc: ended, ended_by: by },
      ]);
    return { ...participation, endedAt: participation.endedAt ?? ended };
  });
}

/** Ends participation where the study's last day is over. */
export async function endIfOver(now: Date): Promise<void> {
  const participation = await readParticipation();
  if (!participation || participation.endedAt) return;
  // A pause ends nothing.
  const { pausedAt: _paused, ...others } = participation;
  if (now.getTime() >= recordedUntil(others))
    await endParticipation("end-date", now);
}

/** Withdraws: nothing is recorded any more, and everything that was is deleted, with the copy of the last export. */
export function withdraw(): Promise<void> {
  return aloneInLog(async () => {
    // The log first: whoever closes the page half-way is still shown the study, and can withdraw again.
    const database = await openLogDatabase();
    await deleteEverything(database);
    database.close();
    await removeTemporaryFiles();
    await endSession(false);
    await writeParticipation(undefined);
  });
}

function change(
  work: (
    participation: Participation,
    database: LogDatabase,
  ) => Promise<Participation>,
): Promise<void> {
  return aloneInLog(async () => {
    const participation = await readParticipation();
    if (!participation) return;
    const database = await openLogDatabase();
    try {
      await writeParticipation(await work(participation, database));
    } finally {
      database.close();
    }
  });
}
