import type { LabelCondition } from "@/data/log/closed-lists";
import {
  participationSchema,
  type Participation,
} from "@/data/log/participation";
import type { StudyFile } from "@/data/log/study";
import { browser } from "@/utils/browser";

/** Key in the extension's local storage. */
export const participationKey = "study";

/** The participation of this device; none where nobody said yes. */
export async function readParticipation(): Promise<Participation | undefined> {
  const stored = await browser.storage.local.get(participationKey);
  const parsed = participationSchema.safeParse(stored[participationKey]);
  return parsed.success ? parsed.data : undefined;
}

export async function writeParticipation(
  participation: Participation | undefined,
): Promise<void> {
  if (participation)
    await browser.storage.local.set({ [participationKey]: participation });
  else await browser.storage.local.remove(participationKey);
}

export const isRecording = (
  participation: Participation | undefined,
): participation is Participation =>
  participation !== undefined &&
  !participation.pausedAt &&
  !participation.endedAt;

/** When recording ends or ended, in milliseconds since 1970: what began later is not recorded. */
export const recordedUntil = ({
  pausedAt,
  endedAt,
  study,
}: Participation): number =>
  Math.min(
    pausedAt ? Date.parse(pausedAt) : Infinity,
    endedAt ? Date.parse(endedAt) : Infinity,
    study.ends ? endOfDay(study.ends) : Infinity,
  );

/** A study's last day is recorded whole, in the person's own zone. */
function endOfDay(day: string): number {
  const [year, month, date] = day.split("-").map(Number);
  return new Date(year!, month! - 1, date! + 1).getTime();
}

/**
 * The condition of a participant: the first 32 bits of SHA-256 over the seed, a colon and the participant's id, as a
 * share of the weights. Whoever knows the seed can check it.
 */
export async function assignCondition(
  { conditions, seed = "" }: StudyFile["labels"],
  participantId: string,
): Promise<LabelCondition> {
  const bytes = new TextEncoder().encode(`${seed}:${participantId}`);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const share = new DataView(digest).getUint32(0) / 2 ** 32;
  const sum = conditions.reduce((total, { weight }) => total + weight, 0);
  let passed = 0;
  for (const { name, weight } of conditions) {
    passed += weight;
    if (share * sum < passed) return name;
  }
  return conditions.at(-1)!.name;
}

/** What the labels are now: `delayed` is none until the delay is over. */
export function labelsInForce(
  { condition, consentedAt, study }: Participation,
  now = Date.now(),
): Exclude<LabelCondition, "delayed"> {
  if (condition !== "delayed") return condition;
  return now < delayedUntil({ consentedAt, study }) ? "none" : "usual";
}

/** When delayed labels begin, in milliseconds since 1970. */
export function delayedUntil({
  consentedAt,
  study,
}: Pick<Participation, "consentedAt" | "study">): number {
  return Date.parse(consentedAt) + (study.labels.delayHours ?? 0) * 3_600_000;
}
