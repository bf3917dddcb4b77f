import type { EventName } from "@/data/log/closed-lists";
import { aloneInLog } from "./alone-in-log";
import { openLogDatabase } from "./database";
import type { DescribedAccount } from "./make-row";
import { isRecording, readParticipation, recordedUntil } from "./participation";
import { readSessionState } from "./session-state";
import { putRows } from "./store";
import { uuid } from "./uuid";

/** Writes down what was done about a registered account, where a study asks for it. */
export async function recordEvent(
  event: EventName,
  author: string,
  describe: (handle: string) => Promise<DescribedAccount | undefined>,
  now = new Date(),
): Promise<void> {
  const participation = await readParticipation();
  if (!isRecording(participation) || !participation.study.record.events) return;
  if (now.getTime() >= recordedUntil(participation)) return;
  const described = await describe(author);
  if (!described) return;
  await aloneInLog(async () => {
    const session = await readSessionState();
    const database = await openLogDatabase();
    await putRows(database, "events", [
      {
        event_id: uuid(now.getTime()),
        session_id: session?.sessionId ?? "",
        exposure_id: "",
        at_utc: now.toISOString(),
        tz_offset_min: -now.getTimezoneOffset(),
        event,
        author,
        label_type: described.answer.entity.kind,
        place: "",
      },
    ]);
    database.close();
  });
}

interface Hideable {
  readonly accounts?: Readonly<Record<string, { isHidden?: boolean }>>;
}

/** Accounts that a change of the settings hid or showed again. */
export function hidingsIn(
  before: unknown,
  after: unknown,
): { event: EventName; author: string }[] {
  const hidden = (settings: unknown) =>
    Object.entries((Object(settings) as Hideable).accounts ?? {}).flatMap(
      ([handle, { isHidden }]) => (isHidden ? handle : []),
    );
  const [old, present] = [hidden(before), hidden(after)];
  return [
    ...present
      .filter((handle) => !old.includes(handle))
      .map((author) => ({ event: "hidden" as const, author })),
    ...old
      .filter((handle) => !present.includes(handle))
      .map((author) => ({ event: "unhidden" as const, author })),
  ];
}
