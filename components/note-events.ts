import type { Entity } from "@/data/entity";

/** Something that happened, to the entity or to some of its accounts. */
export interface NoteEvent {
  readonly date: string;
  readonly what: string;
  /** Accounts that it happened to; none where it is the entity's own. */
  readonly handles: readonly string[];
  readonly evidence: readonly number[];
}

/** The history of an entity and of its accounts as one, oldest first; what befell several accounts is told once. */
export function noteEvents({
  history = [],
  accounts,
}: Pick<Entity, "history" | "accounts">): NoteEvent[] {
  const told = new Map<
    string,
    { date: string; what: string; handles: string[]; evidence: number[] }
  >();
  const all = [
    ...history.map((event) => ({ ...event, handle: undefined })),
    ...accounts.flatMap(({ handle, history = [] }) =>
      history.map((event) => ({ ...event, handle })),
    ),
  ];
  for (const { date, what, evidence, handle } of all) {
    const key = `${date} ${what}`;
    const event = told.get(key) ?? { date, what, handles: [], evidence: [] };
    told.set(key, event);
    if (handle !== undefined) event.handles.push(handle);
    event.evidence.push(...evidence);
  }
  return [...told.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
